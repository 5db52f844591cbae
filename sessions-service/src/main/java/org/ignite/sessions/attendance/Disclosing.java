package org.ignite.sessions.attendance;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.ids.Ids;
import org.ignite.sessions.attendance.Disclosure.Held;
import org.ignite.sessions.sessions.SessionKind;

/**
 * Lets days under the Chatham House Rule into the totals that the programme team sees, once and for
 * good: a correction that came through afterwards would say whose attendance it was about.
 */
@ApplicationScoped
public class Disclosing {

  /** As long as the attendance page is open; later corrections stay out of the totals. */
  private static final Duration SETTLED = Duration.ofDays(7);

  private static final String ONE_AT_A_TIME =
      "select 1 from (select pg_advisory_xact_lock(hashtext('disclosing attendance'))) locked";

  /** Whose attendance is known makes no difference; that the session's was recorded does. */
  private static final String READY =
      """
      select i.id, i.participant_id, s.kind, i.attendance = 'PRESENT' as attended
      from invitation i join session s on s.id = i.session_id and i.withdrawn_at is null
      where s.confidentiality = 'CHATHAM_HOUSE' and s.state = 'SCHEDULED' and s.ends_at_utc < :settled
        and exists (select from attendance_record r where r.session_id = s.id)
        and not exists (select from disclosed_attendance d where d.invitation_id = i.id)
      order by i.participant_id, s.ends_at_utc, i.id
      """;

  private static final String DISCLOSE =
      """
      insert into disclosed_days (id, participant_id, days, disclosed_at)
      values (:id, :participant, :days, :now)
      """;

  private static final String MARK =
      "insert into disclosed_attendance (invitation_id, disclosed_days_id) values (:invitation,"
          + " :id)";

  private final Clock clock;

  Disclosing(Clock clock) {
    this.clock = clock;
  }

  /** Each hour, for whoever has three sessions more. */
  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @WithTransaction
  public Uni<Void> disclose() {
    Instant now = clock.instant();
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(ONE_AT_A_TIME, Integer.class)
                    .getSingleResult()
                    .chain(
                        () ->
                            hibernate
                                .createNativeQuery(READY, Tuple.class)
                                .setParameter("settled", now.minus(SETTLED))
                                .getResultList())
                    .chain(
                        rows ->
                            Multi.createFrom()
                                .iterable(disclosures(rows))
                                .onItem()
                                .transformToUniAndConcatenate(
                                    disclosure -> disclose(hibernate, disclosure, now))
                                .onItem()
                                .ignoreAsUni()));
  }

  private static List<Disclosure> disclosures(List<Tuple> rows) {
    Map<UUID, List<Held>> byParticipant =
        rows.stream()
            .map(
                row ->
                    new Held(
                        row.get("id", UUID.class),
                        row.get("participant_id", UUID.class),
                        SessionDays.of(SessionKind.valueOf(row.get("kind", String.class))).days(),
                        row.get("attended", Boolean.class)))
            .collect(
                Collectors.groupingBy(
                    Held::participantId, LinkedHashMap::new, Collectors.toList()));
    return byParticipant.values().stream().map(Disclosure::of).flatMap(List::stream).toList();
  }

  private static Uni<Void> disclose(Mutiny.Session hibernate, Disclosure disclosure, Instant now) {
    UUID id = Ids.next();
    return hibernate
        .createNativeQuery(DISCLOSE)
        .setParameter("id", id)
        .setParameter("participant", disclosure.participantId())
        .setParameter("days", disclosure.days())
        .setParameter("now", now)
        .executeUpdate()
        .chain(
            () ->
                Multi.createFrom()
                    .iterable(disclosure.held())
                    .onItem()
                    .transformToUniAndConcatenate(held -> mark(hibernate, held, id))
                    .onItem()
                    .ignoreAsUni());
  }

  private static Uni<Integer> mark(Mutiny.Session hibernate, Held held, UUID disclosure) {
    return hibernate
        .createNativeQuery(MARK)
        .setParameter("invitation", held.invitationId())
        .setParameter("id", disclosure)
        .executeUpdate();
  }
}
