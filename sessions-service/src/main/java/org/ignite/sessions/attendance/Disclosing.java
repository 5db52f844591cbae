package org.ignite.sessions.attendance;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
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
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.attendance.Disclosure.Settled;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.Sessions;

/**
 * Lets days under the Chatham House Rule into the totals that the programme team sees, once and for
 * good: a correction that came through afterwards would say whose attendance it was about.
 *
 * <p>A step hides a session among two others, which it does only while the team knows of none of
 * the three whether somebody was there. So a session counts for those who were invited before it
 * began and were expected when it did (no no, and no waiting for a seat), once it was recorded for
 * all of them; and not for who was invited to something else at the same time, or held it, since
 * nobody is at two places ({@link KnownElsewhere} keeps that when it is taken away).
 */
@ApplicationScoped
public class Disclosing {

  /** As long as the attendance page is open; later corrections stay out of the totals. */
  private static final Duration SETTLED = Duration.ofDays(7);

  private static final String ONE_AT_A_TIME =
      "select 1 from (select pg_advisory_xact_lock(hashtext('disclosing attendance'))) locked";

  private static final String AT_THAT_TIME =
      "s.id <> c.session_id and s.state = 'SCHEDULED' and s.starts_at_utc < c.ends_at_utc and"
          + " s.ends_at_utc > c.starts_at_utc";

  /**
   * What counts is decided by what the team knows, and by whether a session was recorded for
   * everybody who counts: never by whether somebody was there.
   */
  private static final String READY =
      """
      with counting as (
        select i.id, i.session_id, i.participant_id, i.person_id, i.attendance, s.kind, s.starts_at_utc, s.ends_at_utc
        from invitation i join session s on s.id = i.session_id join participant p on p.id = i.participant_id
        where s.confidentiality = 'CHATHAM_HOUSE' and s.state = 'SCHEDULED' and s.ends_at_utc < :settled
          and i.withdrawn_at is null and %3$s
          and %1$s)
      select c.id, c.participant_id, c.kind, c.attendance = 'PRESENT' as attended
      from counting c
      where not exists (select from counting o where o.session_id = c.session_id and o.attendance = 'UNKNOWN')
        and not exists (
          select from invitation i join session s on s.id = i.session_id
          where i.person_id = c.person_id and (i.withdrawn_at is null or i.withdrawn_at > c.starts_at_utc) and %2$s)
        and not exists (select from session s where s.facilitator_id = c.person_id and %2$s)
        and not exists (select from disclosed_attendance d where d.invitation_id = c.id)
      order by c.participant_id, c.ends_at_utc, c.id
      """
          .formatted(Sessions.EXPECTED_AT_START, AT_THAT_TIME, Standing.belongs("p"));

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
                            OneByOne.each(
                                disclosures(rows),
                                disclosure -> disclose(hibernate, disclosure, now))));
  }

  private static List<Disclosure> disclosures(List<Tuple> rows) {
    Map<UUID, List<Settled>> byParticipant =
        rows.stream()
            .map(
                row ->
                    new Settled(
                        row.get("id", UUID.class),
                        row.get("participant_id", UUID.class),
                        SessionDays.of(SessionKind.valueOf(row.get("kind", String.class))).days(),
                        row.get("attended", Boolean.class)))
            .collect(
                Collectors.groupingBy(
                    Settled::participantId, LinkedHashMap::new, Collectors.toList()));
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
        .chain(() -> OneByOne.each(disclosure.sessions(), session -> mark(hibernate, session, id)));
  }

  private static Uni<Integer> mark(Mutiny.Session hibernate, Settled session, UUID disclosure) {
    return hibernate
        .createNativeQuery(MARK)
        .setParameter("invitation", session.invitationId())
        .setParameter("id", disclosure)
        .executeUpdate();
  }
}
