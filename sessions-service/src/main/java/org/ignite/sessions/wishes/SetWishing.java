package org.ignite.sessions.wishes;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.SessionsConfig;
import org.ignite.sessions.people.Standing;

/**
 * Saying whom one does not want to sit with, each for themselves. Nothing else is written: a row of
 * the audit would say who had something to say, as an event or a log line would.
 */
@ApplicationScoped
public class SetWishing {

  private static final String OWN =
      """
      select (select max(r.closes_at) from set_wishes_request r where r.cohort_id = $2) as closes_at,
        w.participant_id is not null as answered,
        array(
          select named.id from unnest(w.apart_from) with ordinality named (id, place)
            join participant other on other.id = named.id
          where %s order by named.place) as apart_from
      from participant p left join set_wishes w on w.participant_id = p.id
      where p.person_id = $1 and p.cohort_id = $2 and %s
      order by p.id desc limit 1
      """
          .formatted(Standing.belongs("other"), Standing.belongs("p"));

  /** Whoever takes part, while they are asked. */
  private static final String ASKED =
      """
      select p.id from participant p
      where p.person_id = :person and p.cohort_id = :cohort and %s
        and exists (
          select from set_wishes_request r where r.cohort_id = :cohort and r.closes_at > :now)
      order by p.id desc limit 1
      """
          .formatted(Standing.takesPart("p"));

  private static final String OTHERS =
      """
      select p.id from participant p
      where p.id in (:named) and p.cohort_id = :cohort and p.person_id <> :person and %s
      """
          .formatted(Standing.belongs("p"));

  private static final String REPLACE =
      """
      insert into set_wishes (participant_id, cohort_id, apart_from)
      values (:participant, :cohort, cast(:apartFrom as uuid[]))
      on conflict (participant_id) do update set apart_from = excluded.apart_from
      """;

  private final Pool database;
  private final SessionsConfig config;
  private final Clock clock;

  SetWishing(Pool database, SessionsConfig config, Clock clock) {
    this.database = database;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What a person has wished in a cohort.
   *
   * @throws org.ignite.platform.problems.Missing 404, if they do not belong to it
   */
  public Uni<SetWishes> read(UUID cohortId, UUID personId) {
    return database
        .preparedQuery(OWN)
        .execute(Tuple.of(personId, cohortId))
        .map(rows -> Rows.one(rows, "participant", SetWishes::of));
  }

  /**
   * Says whom one does not want to sit with, instead of what was said before.
   *
   * @param apartFrom participants; none of them where one would sit with anybody
   * @throws InvalidRequest 422, with pointers to those who are nobody else of the cohort, or if
   *     they are too many
   * @throws SetWishesClosed 409
   */
  @WithTransaction
  public Uni<Void> replace(UUID cohortId, UUID personId, List<UUID> apartFrom) {
    int most = config.limits().setWishes();
    if (apartFrom.size() > most) {
      throw new InvalidRequest("/apartFrom", "Name at most %d.".formatted(most));
    }
    return asked(cohortId, personId)
        .call(() -> areOthers(cohortId, personId, apartFrom))
        .chain(participant -> write(participant, cohortId, apartFrom));
  }

  private Uni<UUID> asked(UUID cohortId, UUID personId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ASKED, UUID.class)
                    .setParameter("person", personId)
                    .setParameter("cohort", cohortId)
                    .setParameter("now", clock.instant())
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(SetWishesClosed::new);
  }

  private static Uni<Void> areOthers(UUID cohortId, UUID personId, List<UUID> named) {
    return named.isEmpty()
        ? Uni.createFrom().voidItem()
        : Panache.getSession()
            .chain(
                session ->
                    session
                        .createNativeQuery(OTHERS, UUID.class)
                        .setParameter("named", named)
                        .setParameter("cohort", cohortId)
                        .setParameter("person", personId)
                        .getResultList())
            .invoke(others -> mustBeAmong(others, named))
            .replaceWithVoid();
  }

  private static void mustBeAmong(List<UUID> others, List<UUID> named) {
    List<FieldError> strangers =
        IntStream.range(0, named.size())
            .filter(i -> !others.contains(named.get(i)))
            .mapToObj(i -> new FieldError("/apartFrom/" + i, "is nobody else of the cohort"))
            .toList();
    if (!strangers.isEmpty()) {
      throw new InvalidRequest(strangers);
    }
  }

  private static Uni<Void> write(UUID participantId, UUID cohortId, List<UUID> apartFrom) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(REPLACE)
                    .setParameter("participant", participantId)
                    .setParameter("cohort", cohortId)
                    .setParameter("apartFrom", apartFrom.toArray(UUID[]::new))
                    .executeUpdate())
        .replaceWithVoid();
  }
}
