package org.ignite.sessions.polls.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.polls.PollStanding;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.jspecify.annotations.Nullable;

/** Reads polls for showing: one statement a request. */
@ApplicationScoped
class DatePollList {

  /** {@code $1}: a facilitator, who sees those that they will hold; null sees all. */
  private static final String POLLS =
      """
      select d.id, d.cohort_id, d.kind, d.title, d.facilitator_id, d.closes_at, d.state, d.session_id,
        counted.asked, counted.answered
      from date_poll d,
        lateral (
          select count(*) as asked, count(a.answered_at) as answered
          from poll_participant a
          join participant p on p.id = a.participant_id and %s
          where a.poll_id = d.id) counted
      where ($1::uuid is null or d.facilitator_id = $1)
        and ($2::uuid is null or d.cohort_id = $2)
        and ($3::text is null or $3 = case
          when d.state = 'OPEN' and d.closes_at <= $4 then 'DUE' else d.state end)
        and ($5::text is null or position(lower($5) in lower(d.title)) > 0)
        and ($6::uuid is null or d.id < $6)
      order by d.id desc
      limit $7
      """
          .formatted(Standing.takesPart("p"));

  private static final String ASKED =
      """
      select d.id, d.kind, d.title, d.closes_at, d.state, a.answered_at, a.person_id = $2 as own
      from poll_participant a join date_poll d on d.id = a.poll_id
      where a.participant_id = $1 and ($3::uuid is null or d.id < $3)
      order by d.id desc
      limit $4
      """;

  /** {@code $5}: who holds the session that it became may know who is there; null does not. */
  private static final String REPLIES =
      """
      select a.id, a.participant_id, n.given_name, n.family_name, a.answered_at,
        coalesce((
          select json_agg(json_build_object('optionId', w.option_id, 'answer', w.answer)
                          order by o.starts_at_utc, o.id)
          from poll_answer w join poll_option o on o.id = w.option_id
          where w.poll_participant_id = a.id and not exists (
            select from date_poll d join session s on s.id = d.session_id
            where d.id = a.poll_id and s.facilitator_id is distinct from $5 and %s)), '[]') as answers
      from poll_participant a
      join participant p on p.id = a.participant_id and %s
      left join person n on n.id = a.person_id
      where a.poll_id = $1
        and ($2::text is null or position(lower($2) in lower(n.given_name || ' ' || n.family_name)) > 0)
        and ($3::uuid is null or a.id > $3)
      order by a.id
      limit $4
      """
          .formatted(ChathamHouseRule.hidesWhoIsThere("s", "$6"), Standing.takesPart("p"));

  private final Pool database;
  private final Clock clock;

  DatePollList(Pool database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What a caller looks for; null is anything.
   *
   * @param search part of the title
   */
  record Filter(@Nullable UUID cohortId, @Nullable PollStanding state, @Nullable String search) {}

  /** Polls, the last opened first. */
  Uni<Page<DatePollEntry>> polls(@Nullable UUID facilitatorId, Filter filter, PageRequest page) {
    Instant now = clock.instant();
    return database
        .preparedQuery(POLLS)
        .execute(
            Tuple.from(
                Arrays.asList(
                    facilitatorId,
                    filter.cohortId(),
                    filter.state() == null ? null : filter.state().name(),
                    now.atOffset(ZoneOffset.UTC),
                    filter.search(),
                    page.afterId(),
                    page.limit() + 1)))
        .map(
            rows ->
                Rows.page(
                    rows, page, row -> DatePollEntry.of(row, now), last -> Cursor.of(last.id())));
  }

  /**
   * Those by which a participant is asked, the last opened first.
   *
   * @param viewer whose they are, or their assistant
   */
  Uni<Page<AskedPoll>> asked(UUID participantId, UUID viewer, PageRequest page) {
    Instant now = clock.instant();
    return database
        .preparedQuery(ASKED)
        .execute(Tuple.of(participantId, viewer, page.afterId(), page.limit() + 1))
        .map(
            rows ->
                Rows.page(
                    rows,
                    page,
                    row -> AskedPoll.of(row, now),
                    last -> Cursor.of(last.datePollId())));
  }

  /**
   * Who was asked and what they answered.
   *
   * @param viewer who asks; null for the programme team
   */
  Uni<Page<PollReply>> replies(
      UUID pollId, @Nullable UUID viewer, @Nullable String search, PageRequest page) {
    return database
        .preparedQuery(REPLIES)
        .execute(
            Tuple.of(
                pollId,
                search,
                page.afterId(),
                page.limit() + 1,
                viewer,
                clock.instant().atOffset(ZoneOffset.UTC)))
        .map(rows -> Rows.page(rows, page, PollReply::of, last -> Cursor.of(last.id())));
  }
}
