package org.ignite.sessions.attendance.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.platform.pages.Cursor;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.people.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Reads what ledgers are summed up from: one statement a request, a row for each participant and
 * session. A cohort has about sixty people and thirty sessions, so it is read whole, and the rule
 * of {@link org.ignite.sessions.attendance.CommitmentLedger} stays in one place.
 */
@ApplicationScoped
class CommitmentReading {

  /** {@code $1} is now. What was the whole cohort's counts from the invitation on, or ahead. */
  private static final String LINES =
      """
      select c.name as cohort, c.commitment_days, p.id as participant_id, p.cohort_id, p.person_id,
        coalesce(n.given_name, '') as given_name, coalesce(n.family_name, '') as family_name, l.*,
        (select coalesce(sum(d.days), 0) from disclosed_days d where d.participant_id = p.id) as disclosed_days
      from cohort c
      left join participant p on p.cohort_id = c.id and %s
      left join person n on n.id = p.person_id
      left join lateral (
        select s.id as session_id, s.kind, s.title, s.starts_at, s.zone, s.confidentiality, s.starts_at_utc,
          s.ends_at_utc, i.id as invitation_id, coalesce(i.reply, 'NONE') as reply,
          coalesce(i.seat in ('WAITING', 'OFFERED'), false) as waits,
          coalesce(i.attendance, 'UNKNOWN') as attendance,
          exists (select from disclosed_attendance d where d.invitation_id = i.id) as disclosed
        from session s left join invitation i on i.session_id = s.id and i.participant_id = p.id and i.withdrawn_at is null
        where s.cohort_id = c.id and s.state = 'SCHEDULED'
          and (i.id is not null or not s.invited_only and s.starts_at_utc > $1)) l on true
      """
          .formatted(Standing.belongs("p"));

  private static final String OF_COHORT =
      LINES
          + """
          where c.id = $2 and ($3::text is null
            or (coalesce(n.family_name, ''), coalesce(n.given_name, ''), p.id) > ($3, $4, $5::uuid))
          order by family_name, given_name, p.id, l.starts_at_utc, l.session_id
          """;

  private static final String OWN =
      LINES
          + """
          where p.id = (
            select mine.id from participant mine join cohort of on of.id = mine.cohort_id
            where mine.person_id = $2 and %s
              and ($3::uuid is null or mine.cohort_id = $3)
            order by of.starts_on desc, mine.id desc limit 1)
          order by l.starts_at_utc, l.session_id
          """
              .formatted(Standing.belongs("mine"));

  private final Pool database;
  private final Clock clock;

  CommitmentReading(Pool database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A page of a cohort, as the programme team sees it.
   *
   * @param atRisk only those who are not on track
   * @throws Missing 404, if there is no such cohort
   */
  Uni<Page<CommitmentTotals>> page(UUID cohortId, boolean atRisk, PageRequest page) {
    List<String> after = page.after(3);
    return totals(cohortId, after)
        .map(
            all ->
                Page.of(
                    all.stream()
                        .filter(one -> !atRisk || !one.onTrack())
                        .limit(page.limit() + 1L)
                        .toList(),
                    page.limit(),
                    last -> Cursor.of(last.familyName(), last.givenName(), last.participantId())));
  }

  /**
   * A whole cohort, as the programme team sees it.
   *
   * @throws Missing 404, if there is no such cohort
   */
  Uni<List<CommitmentTotals>> whole(UUID cohortId) {
    return totals(cohortId, List.of());
  }

  private Uni<List<CommitmentTotals>> totals(UUID cohortId, List<String> after) {
    Instant now = clock.instant();
    boolean first = after.isEmpty();
    return database
        .preparedQuery(OF_COHORT)
        .execute(
            Tuple.of(
                at(now),
                cohortId,
                first ? null : after.get(0),
                first ? null : after.get(1),
                first ? null : Cursor.uuid(after.get(2))))
        .map(
            rows -> {
              if (first && rows.size() == 0) {
                throw new Missing("cohort");
              }
              List<CommitmentTotals> totals = new ArrayList<>();
              byParticipant(rows).values().forEach(of -> totals.add(CommitmentTotals.of(of, now)));
              return totals;
            });
  }

  /**
   * A person's own: in their latest cohort, unless one is named.
   *
   * @throws Missing 404, if they take part in none
   */
  Uni<OwnCommitment> own(UUID personId, @Nullable UUID cohortId) {
    Instant now = clock.instant();
    return database
        .preparedQuery(OWN)
        .execute(Tuple.of(at(now), personId, cohortId))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new Missing("commitment");
              }
              return OwnCommitment.of(byParticipant(rows).values().iterator().next(), now);
            });
  }

  /** Those of one participant together; a cohort without participants has a row without one. */
  private static Map<UUID, List<Row>> byParticipant(RowSet<Row> rows) {
    Map<UUID, List<Row>> grouped = new LinkedHashMap<>();
    for (Row row : rows) {
      UUID participant = row.getUUID("participant_id");
      if (participant != null) {
        grouped.computeIfAbsent(participant, id -> new ArrayList<>()).add(row);
      }
    }
    return grouped;
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
