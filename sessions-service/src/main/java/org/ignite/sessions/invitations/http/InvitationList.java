package org.ignite.sessions.invitations.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.jspecify.annotations.Nullable;

/** Reads invitations for showing: one statement a request. */
@ApplicationScoped
class InvitationList {

  /**
   * {@code $2}: the viewer holds the session. Who does not may not learn who was at a session under
   * the Chatham House Rule; a yes says it as well, once the session has begun, and until then is
   * what the team orders lunch by. Who has left the cohort is in the list where it was recorded
   * whether they were there, and nowhere else.
   */
  private static final String INVITED =
      """
      select i.id, i.participant_id, i.person_id, p.given_name, p.family_name,
        case when shown.reply then i.reply end as reply,
        case when shown.reply then i.note end as note,
        case when shown.reply then i.replied_at end as replied_at,
        case when shown.reply then i.seat end as seat,
        case when shown.reply and i.seat = 'WAITING' then (
          select count(*) from invitation w join participant v on v.id = w.participant_id
          where w.session_id = i.session_id and w.seat = 'WAITING'
            and w.waiting_number <= i.waiting_number and %s)
          end as waiting_rank,
        case when shown.attendance then i.attendance end as attendance
      from invitation i join session s on s.id = i.session_id join participant t on t.id = i.participant_id
        left join person p on p.id = i.person_id,
        lateral (select
          $2 or s.confidentiality <> 'CHATHAM_HOUSE' as attendance,
          $2 or not %s as reply) shown
      where i.session_id = $1 and i.withdrawn_at is null
        and (%s or shown.attendance and i.attendance <> 'UNKNOWN')
        and ($3::text is null or position(lower($3) in lower(p.given_name || ' ' || p.family_name)) > 0)
        and ($4::uuid is null or i.id > $4)
      order by i.id
      limit $5
      """
          .formatted(
              Standing.belongs("v"),
              ChathamHouseRule.hidesWhoIsThere("s", "$6"),
              Standing.belongs("t"));

  private static final String OWN =
      """
      select i.id, i.session_id, i.reply, i.note, i.attendance, i.seat, i.offer_expires_at, s.kind, s.title, s.starts_at, s.ends_at, s.zone,
        s.starts_at_utc, s.venue, s.link, s.state
      from invitation i join session s on s.id = i.session_id join participant p on p.id = i.participant_id
      where i.person_id = $1 and i.withdrawn_at is null and %s
        and ($2::timestamptz is null or (s.starts_at_utc, i.id) > ($2, $3::uuid))
      order by s.starts_at_utc, i.id
      limit $4
      """
          .formatted(Standing.belongs("p"));

  private static final String OF_PARTICIPANT =
      """
      select i.id, i.session_id, i.reply, i.note, i.seat, i.offer_expires_at, s.starts_at, s.ends_at, s.zone,
        s.starts_at_utc, s.state
      from participant p join invitation i on i.participant_id = p.id join session s on s.id = i.session_id
      where p.id = $1 and i.withdrawn_at is null and %s
        and ($2::timestamptz is null or (s.starts_at_utc, i.id) > ($2, $3::uuid))
      order by s.starts_at_utc, i.id
      limit $4
      """
          .formatted(Standing.belongs("p"));

  private final Pool database;
  private final Clock clock;

  InvitationList(Pool database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Those invited to a session, in the order in which they were.
   *
   * @param holds that the viewer holds the session
   * @param search part of the name
   */
  Uni<Page<InvitedPerson>> invited(
      UUID sessionId, boolean holds, @Nullable String search, PageRequest page) {
    return database
        .preparedQuery(INVITED)
        .execute(
            Tuple.from(
                Arrays.asList(
                    sessionId,
                    holds,
                    search,
                    page.afterId(),
                    page.limit() + 1,
                    clock.instant().atOffset(ZoneOffset.UTC))))
        .map(rows -> Rows.page(rows, page, InvitedPerson::of, last -> Cursor.of(last.id())));
  }

  /** A person's own, in the order in which the sessions begin. */
  Uni<Page<OwnInvitation>> own(UUID personId, PageRequest page) {
    return database
        .preparedQuery(OWN)
        .execute(fromStart(personId, page))
        .map(
            rows ->
                Rows.page(
                    rows,
                    page,
                    OwnInvitation::of,
                    last -> Cursor.of(last.startsAtUtc(), last.id())));
  }

  /** A participant's, in the same order, without what the sessions are. */
  Uni<Page<ParticipantInvitation>> ofParticipant(UUID participantId, PageRequest page) {
    return database
        .preparedQuery(OF_PARTICIPANT)
        .execute(fromStart(participantId, page))
        .map(
            rows ->
                Rows.page(
                    rows,
                    page,
                    ParticipantInvitation::of,
                    last -> Cursor.of(last.startsAtUtc(), last.id())));
  }

  private static Tuple fromStart(UUID whose, PageRequest page) {
    List<String> after = page.after(2);
    return Tuple.of(
        whose,
        after.isEmpty() ? null : Cursor.time(after.get(0)),
        after.isEmpty() ? null : Cursor.uuid(after.get(1)),
        page.limit() + 1);
  }

  /**
   * One invitation; attendance is for the invited and the facilitator.
   *
   * @param viewer who asks
   * @throws Missing 404, if there is none
   */
  Uni<InvitationView> read(UUID invitationId, UUID viewer) {
    return database
        .preparedQuery(
            """
            select i.*, i.person_id = $2 or s.facilitator_id = $2 as shown
            from invitation i join session s on s.id = i.session_id where i.id = $1
            """)
        .execute(Tuple.of(invitationId, viewer))
        .map(rows -> Rows.one(rows, "invitation", InvitationView::of));
  }
}
