package org.ignite.sessions.exchanges;

import org.ignite.sessions.people.Conflicts;
import org.ignite.sessions.people.Standing;

/**
 * What SQL says of visits, in the names {@code d} (the date), {@code o} (its offer), {@code h} (the
 * participant who hosts it, if one does) and {@code v} (the participant who visits).
 */
public final class VisitSql {

  /** That request {@code t} takes a place on date {@code d}. */
  public static final String TAKES_A_PLACE =
      """
      t.date_id = d.id and t.state = 'ACCEPTED' and exists (
        select from participant still where still.id = t.participant_id and %s)
      """
          .formatted(Standing.belongs("still"));

  /** That accepted request {@code r} still stands: its session {@code s} was not called off. */
  private static final String STANDS =
      "not exists (select from session s where s.id = d.session_id and s.state = 'CANCELLED')";

  /** The session that a request has become, and the visitor's invitation to it. */
  public static final String WITH_SESSION =
      """
      left join session s on s.id = d.session_id
      left join invitation i on i.session_id = s.id and i.participant_id = r.participant_id
      """;

  /** That participant {@code v} has a visit, still to come or behind them. */
  static final String HAD =
      """
      exists (
        select from visit_request r join exchange_date d on d.id = r.date_id
        left join invitation i on i.session_id = d.session_id and i.participant_id = r.participant_id
        where r.participant_id = v.id and r.state = 'ACCEPTED'
          and coalesce(i.attendance, 'UNKNOWN') not in ('ABSENT', 'EXCUSED') and %s)
      """
          .formatted(STANDS);

  static final String FULL =
      "(select count(*) from visit_request t where %s) >= o.places".formatted(TAKES_A_PLACE);

  /** The host of date {@code d} and every organisation that the visit would be to. */
  public static final String HOSTED =
      """
      join exchange_offer o on o.id = d.offer_id
      left join participant h on h.id = o.host_participant_id
      cross join lateral (
        select array(
          select organisation.id from organisation
          where organisation.names @> array[lower(o.host_name)])
          || array[o.organisation_id, h.organisation_id] as ids) visited
      """;

  /** One person or one organisation on both sides, as everybody of the cohort can see. */
  static final String ONE_SIDE =
      """
      ((v.person_id = h.person_id) is true or (v.organisation_id = any(visited.ids)) is true)
      """;

  /**
   * A conflict of interest: {@link #ONE_SIDE}, or one declared by either side with the other, in
   * whichever season. A host outside the cohort can declare none.
   */
  public static final String CONFLICT =
      "(%s or %s)".formatted(ONE_SIDE, Conflicts.declared("v", "h", "visited.ids"));

  /**
   * That request {@code r} is there for its host: one that waits, unless a conflict of interest
   * stands between the two or the visitor has left, and what the host has answered. What was taken
   * back before an answer is gone as if it had never been, so that a request which a conflict takes
   * away looks like one that its visitor has withdrawn.
   */
  public static final String FOR_HOST =
      """
      (r.accepted_at is not null
        or r.state = 'DECLINED' and not r.kept_from_host
        or r.state = 'ASKED' and %s and not %s)
      """
          .formatted(Standing.belongs("v"), CONFLICT);

  /** That the host has left the cohort. */
  static final String HOST_GONE =
      """
      (o.host_participant_id is not null
        and (%s) is not true)
      """
          .formatted(Standing.belongs("h"));

  /** That the visitor is on another visit at that time. */
  static final String ELSEWHERE =
      """
      exists (
        select from visit_request r join exchange_date a on a.id = r.date_id
        left join session s on s.id = a.session_id
        where r.participant_id = v.id and r.state = 'ACCEPTED' and a.id <> d.id
          and s.state is distinct from 'CANCELLED'
          and coalesce(s.starts_at_utc, a.starts_at_utc) < d.ends_at_utc
          and coalesce(s.ends_at_utc, a.ends_at_utc) > d.starts_at_utc)
      """;

  /** Of who answers after the start again, it is known whether they were expected at the start. */
  private static final String SAID_NO =
      """
      exists (
        select from invitation no join session its on its.id = no.session_id
        where no.session_id = d.session_id and no.participant_id = %s
          and (no.withdrawn_at < its.starts_at_utc
            or no.reply = 'NO' and (no.replied_at < its.starts_at_utc or no.expected_at_start is false)))
      and not exists (
        select from invitation there
        where there.session_id = d.session_id and there.attendance = 'PRESENT' and %s)
      """;

  private VisitSql() {}

  /**
   * That the host of date {@code d} has said before it began that they do not come, however long
   * ago that is, and nobody was recorded as there; or has left, and it has not begun.
   *
   * @param now the parameter that says what time it is
   */
  static String hostOut(String now) {
    return "(%s and %s or %s)".formatted(HOST_GONE, ahead(now), SAID_NO.formatted("h.id", "true"));
  }

  /**
   * The same of the visitor of request {@code r}.
   *
   * @param now the parameter that says what time it is
   */
  static String visitorOut(String now) {
    return "((%s) is not true and %s or %s)"
        .formatted(
            Standing.belongs("v"),
            ahead(now),
            SAID_NO.formatted("v.id", "there.participant_id = v.id"));
  }

  /** That date {@code d}, with session {@code s} if it has become one, has not begun. */
  private static String ahead(String now) {
    return "coalesce(s.starts_at_utc, d.starts_at_utc) > " + now;
  }

  /**
   * That request {@code r} of date {@code d}, with session {@code s} and invitation {@code i}, has
   * led to a visit. Who was recorded as not there has not visited.
   *
   * @param now the parameter that says what time it is
   */
  public static String visited(String now) {
    return """
    r.state = 'ACCEPTED' and s.state is distinct from 'CANCELLED'
      and coalesce(i.attendance, 'UNKNOWN') not in ('ABSENT', 'EXCUSED')
      and coalesce(s.ends_at_utc, d.ends_at_utc) <= %s
    """
        .formatted(now);
  }
}
