package org.ignite.sessions.attendance.http;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.attendance.CommitmentLedger;
import org.ignite.sessions.attendance.CommitmentStanding;
import org.ignite.sessions.attendance.CommitmentState;
import org.ignite.sessions.attendance.LedgerEntry;
import org.ignite.sessions.sessions.SessionKind;

/** A participant's own ledger, exact, with the sessions behind it. */
@Schema(name = "OwnCommitment")
public record OwnCommitment(
    UUID participantId,
    UUID cohortId,
    String cohortName,
    BigDecimal signedDays,
    @Schema(description = "What of it obliges now: core sessions on the calendar, none excused.")
        BigDecimal obligedDays,
    BigDecimal attendedDays,
    BigDecimal excusedDays,
    BigDecimal missedDays,
    @Schema(description = "Sessions that are over and that nobody has recorded yet.")
        BigDecimal awaitedDays,
    BigDecimal plannedDays,
    BigDecimal forecastDays,
    CommitmentState state,
    List<CommittedSession> sessions) {

  /** One session behind it. */
  @Schema(name = "CommittedSession")
  public record CommittedSession(
      UUID sessionId,
      SessionKind kind,
      String title,
      @Schema(implementation = String.class, examples = "2026-11-12T10:00:00")
          LocalDateTime startsAt,
      String zone,
      BigDecimal days,
      @Schema(description = "False for an optional one: it counts, and obliges nobody.")
          boolean core,
      CommitmentStanding standing) {

    static CommittedSession of(Row row, Instant now) {
      LedgerEntry entry = LedgerRows.entry(row);
      return new CommittedSession(
          row.getUUID("session_id"),
          entry.kind(),
          row.getString("title"),
          row.getLocalDateTime("starts_at"),
          row.getString("zone"),
          CommitmentTotals.plain(entry.days().days()),
          entry.days().core(),
          entry.own(now));
    }
  }

  static OwnCommitment of(List<Row> rows, Instant now) {
    Row any = rows.getFirst();
    List<Row> counting = LedgerRows.counting(rows);
    CommitmentLedger ledger =
        CommitmentLedger.of(
            any.getBigDecimal("commitment_days"),
            counting.stream()
                .map(LedgerRows::entry)
                .map(entry -> new CommitmentLedger.Line(entry.days(), entry.own(now)))
                .toList(),
            BigDecimal.ZERO);
    return new OwnCommitment(
        any.getUUID("participant_id"),
        any.getUUID("cohort_id"),
        any.getString("cohort"),
        CommitmentTotals.plain(ledger.signed()),
        CommitmentTotals.plain(ledger.obliged()),
        CommitmentTotals.plain(ledger.attended()),
        CommitmentTotals.plain(ledger.excused()),
        CommitmentTotals.plain(ledger.missed()),
        CommitmentTotals.plain(ledger.awaited()),
        CommitmentTotals.plain(ledger.planned()),
        CommitmentTotals.plain(ledger.forecast()),
        ledger.state(),
        counting.stream().map(row -> CommittedSession.of(row, now)).toList());
  }
}
