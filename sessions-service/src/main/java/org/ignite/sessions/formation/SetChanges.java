package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.allocation.PresentSet;
import org.ignite.sessions.allocation.PresentSets;
import org.ignite.sessions.availability.BusyTimes;
import org.ignite.sessions.availability.Interval;
import org.ignite.sessions.formation.SetPeople.Named;
import org.jspecify.annotations.Nullable;

/** What a draft changes of the sets that were there when its search began. */
@ApplicationScoped
public class SetChanges {

  private static final String TO_COME =
      """
      select learning_set_id, starts_at, ends_at, starts_at_utc, ends_at_utc from session
      where learning_set_id = any($1::uuid[]) and state = 'SCHEDULED' and starts_at_utc > $2
      order by starts_at_utc, id
      """;

  private static final String PERSONS =
      "select id, person_id from participant where id = any($1::uuid[])";

  private final DraftReading reading;
  private final BusyTimes busyTimes;
  private final Pool database;
  private final Clock clock;

  SetChanges(DraftReading reading, BusyTimes busyTimes, Pool database, Clock clock) {
    this.reading = reading;
    this.busyTimes = busyTimes;
    this.database = database;
    this.clock = clock;
  }

  /**
   * The whole of it.
   *
   * @param held sets that somebody else holds
   */
  public record Changes(List<Moved> moved, List<Held> held, Named names, long version) {}

  /**
   * Somebody who comes into another set.
   *
   * @param from the number of the set that they were in; null for none
   * @param datesLost the dates of the new set at which they have something else
   */
  public record Moved(
      UUID participantId, @Nullable Integer from, int to, List<Meeting> datesLost) {}

  /** A set that somebody else holds. */
  public record Held(int set, @Nullable UUID before, @Nullable UUID after) {}

  /** A meeting of a learning set; its local times are those of its own zone. */
  public record Meeting(
      UUID learningSetId, LocalDateTime startsAt, LocalDateTime endsAt, Interval time) {}

  /**
   * What an allocation's draft changes.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws NoDraftYet 409
   */
  public Uni<Changes> of(UUID allocationId) {
    return reading
        .read(allocationId)
        .chain(
            shown -> {
              List<Moved> moved = moved(shown.allocation());
              return lost(shown.allocation(), moved)
                  .map(
                      lost ->
                          new Changes(
                              lost,
                              held(shown.allocation()),
                              shown.names(),
                              shown.allocation().version()));
            });
  }

  private static Stream<PresentSet> present(Allocation allocation) {
    PresentSets present = allocation.snapshot().problem().present();
    return present == null ? Stream.empty() : present.sets().stream();
  }

  static List<Moved> moved(Allocation allocation) {
    return allocation.arrangement().draft().sets().stream()
        .flatMap(
            set ->
                set.members().stream()
                    .map(
                        member ->
                            new Moved(member, before(allocation, member), set.number(), List.of())))
        .filter(moved -> !Objects.equals(moved.from(), moved.to()))
        .toList();
  }

  private static @Nullable Integer before(Allocation allocation, UUID member) {
    return present(allocation)
        .filter(set -> set.members().contains(member))
        .map(PresentSet::number)
        .findFirst()
        .orElse(null);
  }

  static List<Held> held(Allocation allocation) {
    List<DraftSet> sets = allocation.arrangement().draft().sets();
    return present(allocation)
        .flatMap(
            before ->
                sets.stream()
                    .filter(after -> after.number() == before.number())
                    .filter(after -> !Objects.equals(before.facilitator(), after.facilitator()))
                    .map(
                        after ->
                            new Held(before.number(), before.facilitator(), after.facilitator())))
        .toList();
  }

  private Uni<List<Moved>> lost(Allocation allocation, List<Moved> moved) {
    UUID[] sets =
        allocation.snapshot().learningSets().stream().filter(Objects::nonNull).toArray(UUID[]::new);
    return database
        .preparedQuery(TO_COME)
        .execute(Tuple.of(sets, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new Meeting(
                            row.getUUID("learning_set_id"),
                            row.getLocalDateTime("starts_at"),
                            row.getLocalDateTime("ends_at"),
                            new Interval(
                                row.getOffsetDateTime("starts_at_utc").toInstant(),
                                row.getOffsetDateTime("ends_at_utc").toInstant()))))
        .chain(
            meetings ->
                meetings.isEmpty() || moved.isEmpty()
                    ? Uni.createFrom().item(moved)
                    : lost(allocation, moved, meetings));
  }

  private Uni<List<Moved>> lost(Allocation allocation, List<Moved> moved, List<Meeting> meetings) {
    Interval whole =
        new Interval(
            meetings.getFirst().time().start(),
            meetings.stream()
                .map(meeting -> meeting.time().end())
                .max(Comparator.naturalOrder())
                .orElseThrow());
    return persons(moved)
        .chain(
            persons ->
                Panache.withSession(
                        () -> busyTimes.of(persons.values(), whole, allocation.cohortId()))
                    .map(
                        busy ->
                            moved.stream()
                                .map(
                                    one -> {
                                      List<Interval> taken =
                                          busy.getOrDefault(
                                              persons.get(one.participantId()), List.of());
                                      return with(allocation, one, meetings, taken);
                                    })
                                .toList()));
  }

  private static Moved with(
      Allocation allocation, Moved one, List<Meeting> meetings, List<Interval> taken) {
    UUID set = allocation.snapshot().learningSets().get(one.to() - 1);
    return new Moved(
        one.participantId(),
        one.from(),
        one.to(),
        meetings.stream()
            .filter(meeting -> meeting.learningSetId().equals(set))
            .filter(meeting -> taken.stream().anyMatch(meeting.time()::overlaps))
            .toList());
  }

  private Uni<Map<UUID, UUID>> persons(List<Moved> moved) {
    UUID[] ids = moved.stream().map(Moved::participantId).toArray(UUID[]::new);
    return database
        .preparedQuery(PERSONS)
        .execute(Tuple.tuple(List.of((Object) ids)))
        .map(
            rows ->
                Rows.all(rows, row -> row).stream()
                    .collect(
                        Collectors.toMap(
                            row -> row.getUUID("id"), row -> row.getUUID("person_id"))));
  }
}
