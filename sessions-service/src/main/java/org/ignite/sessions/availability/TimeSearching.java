package org.ignite.sessions.availability;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.availability.FoundTimes.FoundTime;
import org.ignite.sessions.availability.FoundTimes.LookedFor;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.season.ClosedCalendar;
import org.jspecify.annotations.Nullable;

/** Finds the times at which a group can meet. It changes nothing. */
@ApplicationScoped
public class TimeSearching {

  private static final String KNOWN =
      """
      exists (
        select from invitation i join session s on s.id = i.session_id
        where i.participant_id = p.id and s.facilitator_id = :viewer and s.state = 'SCHEDULED'
          and i.withdrawn_at is null)
      or exists (
        select from learning_set_member m join learning_set l on l.id = m.learning_set_id
        where m.participant_id = p.id and l.facilitator_id = :viewer)
      """;

  private static final String OF_SET =
      "and p.id in (select participant_id from learning_set_member where learning_set_id = :set)";

  private static final String SET =
      """
      select count(*) from learning_set
      where id = :set and cohort_id = :cohort and (:all or facilitator_id = :viewer)
      """;

  private final BusyTimes busyTimes;
  private final ClosedCalendar closedDays;
  private final People people;
  private final Vertx vertx;

  TimeSearching(BusyTimes busyTimes, ClosedCalendar closedDays, People people, Vertx vertx) {
    this.busyTimes = busyTimes;
    this.closedDays = closedDays;
    this.people = people;
    this.vertx = vertx;
  }

  /**
   * The best times; in the session of Hibernate at hand, or one of its own.
   *
   * @param viewer a facilitator, who names nobody and is told of nobody but those in sessions and
   *     learning sets that they hold; null for one who may know of everybody
   * @throws Missing 404, without such a learning set of the cohort, or if it is not the viewer's
   * @throws NobodyAsked 422
   * @throws CannotBeAsked 422
   * @throws InvalidRequest 422
   * @throws org.ignite.sessions.people.NotAFacilitator 422
   */
  public Uni<FoundTimes> search(TimeSearch search, @Nullable UUID viewer) {
    UUID facilitatorId = search.facilitatorId();
    if (viewer != null && facilitatorId != null && !viewer.equals(facilitatorId)) {
      throw new InvalidRequest("/facilitatorId", "You can look for times of your own alone.");
    }
    return Panache.withSession(
        () ->
            facilitator(facilitatorId)
                .chain(() -> learningSet(search, viewer))
                .chain(() -> lookedFor(search, viewer))
                .chain(
                    group ->
                        busyTimes
                            .of(persons(group, facilitatorId), search.window().whole())
                            .chain(busy -> found(search, group, busy))));
  }

  private Uni<Void> facilitator(@Nullable UUID facilitatorId) {
    return facilitatorId == null
        ? Uni.createFrom().voidItem()
        : people.facilitator(facilitatorId).replaceWithVoid();
  }

  private static Uni<Void> learningSet(TimeSearch search, @Nullable UUID viewer) {
    UUID set = search.group().learningSetId();
    if (set == null) {
      return Uni.createFrom().voidItem();
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(SET, Long.class)
                    .setParameter("set", set)
                    .setParameter("cohort", search.cohortId())
                    .setParameter("all", viewer == null)
                    .setParameter("viewer", viewer)
                    .getSingleResult())
        .invoke(
            sets -> {
              if (sets == 0) {
                throw new Missing("learning set");
              }
            })
        .replaceWithVoid();
  }

  private Uni<List<LookedFor>> lookedFor(TimeSearch search, @Nullable UUID viewer) {
    List<UUID> chosen = search.group().participantIds();
    UUID set = search.group().learningSetId();
    String sql =
        """
        select p.id, p.person_id, n.given_name || ' ' || n.family_name, %s
        from participant p left join person n on n.id = p.person_id
        where p.cohort_id = :cohort and %s %s %s
        order by p.id
        """
            .formatted(
                viewer == null ? "true" : KNOWN,
                Standing.takesPart("p"),
                chosen == null ? "" : "and p.id in (:chosen)",
                set == null ? "" : OF_SET);
    return Panache.getSession()
        .chain(
            session -> {
              var query =
                  session
                      .createNativeQuery(sql, Object[].class)
                      .setParameter("cohort", search.cohortId());
              if (viewer != null) {
                query.setParameter("viewer", viewer);
              }
              if (chosen != null) {
                query.setParameter("chosen", chosen);
              }
              if (set != null) {
                query.setParameter("set", set);
              }
              return query.getResultList();
            })
        .map(rows -> rows.stream().map(TimeSearching::lookedFor).toList())
        .invoke(group -> check(search, group));
  }

  private static LookedFor lookedFor(Object[] row) {
    return new LookedFor(
        (UUID) row[0], (UUID) row[1], (String) row[2], Boolean.TRUE.equals(row[3]));
  }

  /** Who is asked for by name must be one whose name the viewer may know. */
  private static void check(TimeSearch search, List<LookedFor> group) {
    Set<UUID> known = ids(group, LookedFor::known);
    List<UUID> chosen = search.group().participantIds();
    if (chosen != null && !known.containsAll(chosen)) {
      throw new CannotBeAsked(chosen, known);
    }
    if (group.isEmpty()) {
      throw new NobodyAsked();
    }
    List<FieldError> errors =
        IntStream.range(0, search.mustHave().size())
            .filter(i -> !known.contains(search.mustHave().get(i)))
            .mapToObj(i -> new FieldError("/mustHave/" + i, "is none of those who are to meet"))
            .toList();
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }

  private static Set<UUID> ids(List<LookedFor> group, Predicate<LookedFor> which) {
    return group.stream().filter(which).map(LookedFor::participantId).collect(Collectors.toSet());
  }

  private static List<UUID> persons(List<LookedFor> group, @Nullable UUID facilitatorId) {
    List<UUID> persons = new ArrayList<>(group.stream().map(LookedFor::personId).toList());
    if (facilitatorId != null) {
      persons.add(facilitatorId);
    }
    return persons;
  }

  /** A year in quarters of an hour is more than an event loop should look at. */
  private Uni<FoundTimes> found(
      TimeSearch search, List<LookedFor> group, Map<UUID, List<Interval>> busy) {
    TimeWindow window = search.window();
    return closedDays
        .of(search.cohortId(), window.from(), window.to())
        .chain(closed -> vertx.executeBlocking(() -> found(search, group, busy, closed)));
  }

  private static FoundTimes found(
      TimeSearch search,
      List<LookedFor> group,
      Map<UUID, List<Interval>> busy,
      Set<LocalDate> closed) {
    List<List<Interval>> musts = new ArrayList<>();
    if (search.facilitatorId() != null) {
      musts.add(busy.getOrDefault(search.facilitatorId(), List.of()));
    }
    group.stream()
        .filter(one -> search.mustHave().contains(one.participantId()))
        .forEach(one -> musts.add(busy.getOrDefault(one.personId(), List.of())));
    List<List<Interval>> times =
        group.stream().map(one -> busy.getOrDefault(one.personId(), List.of())).toList();
    List<FoundTime> found =
        TimeFinder.best(
                search.window().candidates(closed, search.notBefore()),
                times,
                musts,
                search.minimumPresent(),
                search.count())
            .stream()
            .map(one -> foundTime(one, group))
            .toList();
    return new FoundTimes(group.size(), search.window().zone().getId(), found);
  }

  private static FoundTime foundTime(TimeFinder.Found found, List<LookedFor> group) {
    return new FoundTime(
        found.candidate().startsAt(),
        found.candidate().endsAt(),
        found.candidate().time(),
        group.size() - found.missing().size(),
        found.missing().size(),
        found.missing().stream().map(group::get).filter(LookedFor::known).toList());
  }
}
