package org.ignite.sessions.attendance.http;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.attendance.CommitmentLedger;
import org.ignite.sessions.attendance.CommitmentState;

/** Totals of one participant, as the programme team sees them: of days, and of no session. */
@Schema(name = "CommitmentTotals")
public record CommitmentTotals(
    UUID participantId,
    UUID personId,
    @Schema(description = "Empty while nothing is known of the person; so is familyName.")
        String givenName,
    String familyName,
    BigDecimal signedDays,
    @Schema(description = "What of it obliges now: core sessions on the calendar, none excused.")
        BigDecimal obligedDays,
    @Schema(
            description =
                "Days under the Chatham House Rule come in here in steps of three sessions.")
        BigDecimal attendedDays,
    BigDecimal excusedDays,
    BigDecimal missedDays,
    @Schema(description = "Core sessions that are over and of which nothing is known yet.")
        BigDecimal awaitedDays,
    BigDecimal plannedDays,
    BigDecimal forecastDays,
    CommitmentState state) {

  static CommitmentTotals of(List<Row> rows, Instant now) {
    Row any = rows.getFirst();
    CommitmentLedger ledger =
        CommitmentLedger.of(
            any.getBigDecimal("commitment_days"),
            LedgerRows.counting(rows).stream()
                .map(LedgerRows::entry)
                .map(entry -> new CommitmentLedger.Line(entry.days(), entry.forTeam(now)))
                .toList(),
            any.getBigDecimal("disclosed_days"));
    return new CommitmentTotals(
        any.getUUID("participant_id"),
        any.getUUID("person_id"),
        any.getString("given_name"),
        any.getString("family_name"),
        plain(ledger.signed()),
        plain(ledger.obliged()),
        plain(ledger.attended()),
        plain(ledger.excused()),
        plain(ledger.missed()),
        plain(ledger.awaited()),
        plain(ledger.planned()),
        plain(ledger.forecast()),
        ledger.state());
  }

  /** 1.5 and 7, whatever scale the sum has: with one digit behind the point at least. */
  static BigDecimal plain(BigDecimal days) {
    BigDecimal stripped = days.stripTrailingZeros();
    return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
  }

  boolean onTrack() {
    return state == CommitmentState.ON_TRACK;
  }
}
