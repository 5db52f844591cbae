package org.ignite.sessions.clashes;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.Sessions;

/**
 * The days that the core sessions of a cohort ask of each participant, against those that they have
 * signed up to, never more than seven (PROGRAMME.md, The commitment). A cohort's days can't change
 * once somebody has signed, so they are what each of its participants has signed.
 *
 * <p>A session asks those who are invited and have not declined, and of an open one that is to come
 * the whole cohort. Drafts count beside another draft alone. Under the Chatham House Rule a session
 * that has begun asks those who were expected at its start, whatever they have answered since: the
 * programme team, which is told the sum, would learn that. In the session of Hibernate at hand.
 */
@ApplicationScoped
public class CoreDays {

  private static final String DAYS =
      Arrays.stream(SessionKind.values())
          .filter(kind -> kind.rules().core())
          .map(kind -> "when '%s' then %s".formatted(kind.name(), kind.rules().days()))
          .collect(Collectors.joining(" ", "case s.kind ", " end"));

  /** Session {@code a} is the one that is asked about, {@code s} each of the cohort's. */
  private static final String OVER =
      """
      select coalesce(n.given_name || ' ' || n.family_name, 'Somebody'), asked.days, least(c.commitment_days, 7.0)
      from session a
      join cohort c on c.id = a.cohort_id
      join participant p on p.cohort_id = c.id and %4$s
      left join person n on n.id = p.person_id
      cross join lateral (
        select cast(sum(%1$s) as numeric(5, 1)) as days, bool_or(s.id = a.id) as here
        from session s left join invitation i on i.session_id = s.id and i.participant_id = p.id
        where s.cohort_id = c.id and %1$s is not null
          and (s.state = 'SCHEDULED' or s.state = 'DRAFT' and a.state = 'DRAFT')
          and (i.withdrawn_at is null and case when %2$s then %3$s else i.reply <> 'NO' end
            or i.id is null and not s.invited_only and s.starts_at_utc > :now)) asked
      where a.id = :session and asked.here and asked.days > least(c.commitment_days, 7.0)
      order by 1, p.id
      """
          .formatted(
              DAYS,
              ChathamHouseRule.hidesWhoIsThere("s", ":now"),
              Sessions.EXPECTED_AT_START,
              Standing.takesPart("p"));

  /**
   * Two sessions that are planned at the same moment are counted one after the other. The cohort's
   * own row is locked before sessions, and this after them.
   */
  private static final String LOCK =
      "select kind from clash_level where cohort_id = :cohort and kind = 'COMMITMENT' for no key"
          + " update";

  private final ClashRules rules;
  private final Clock clock;

  CoreDays(ClashRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Somebody of whom too much is asked.
   *
   * @param days in days; a set meeting is half of one
   * @param signed in days
   */
  public record Over(String who, BigDecimal days, BigDecimal signed) {}

  /** Those whom a session, with the others, asks for more than they have signed up to. */
  public Uni<List<Over>> over(UUID sessionId) {
    return Panache.getSession()
        .call(session -> session.flush())
        .chain(
            session ->
                session
                    .createNativeQuery(OVER, Tuple.class)
                    .setParameter("session", sessionId)
                    .setParameter("now", clock.instant())
                    .getResultList())
        .map(rows -> rows.stream().map(CoreDays::over).toList());
  }

  private static Over over(Tuple row) {
    return new Over(
        row.get(0, String.class), row.get(1, BigDecimal.class), row.get(2, BigDecimal.class));
  }

  /**
   * Refuses a session that asks too much, where its cohort wants that refused.
   *
   * @param draft it is not published
   * @throws OverCommitment 409
   */
  public Uni<Void> check(UUID sessionId, UUID cohortId, boolean draft) {
    return rules
        .of(cohortId)
        .chain(
            levels ->
                levels.block(ClashKind.COMMITMENT, draft)
                    ? lock(cohortId).chain(() -> over(sessionId))
                    : Uni.createFrom().item(List.<Over>of()))
        .invoke(
            over -> {
              if (!over.isEmpty()) {
                throw new OverCommitment(over);
              }
            })
        .replaceWithVoid();
  }

  private static Uni<Void> lock(UUID cohortId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LOCK, String.class)
                    .setParameter("cohort", cohortId)
                    .getSingleResult())
        .replaceWithVoid();
  }
}
