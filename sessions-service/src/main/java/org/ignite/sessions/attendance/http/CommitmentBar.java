package org.ignite.sessions.attendance.http;

import java.math.BigDecimal;
import org.ignite.sessions.attendance.CommitmentState;

/**
 * What one bar of the picture shows, in days.
 *
 * @param obliged what of the signed days is scheduled and not excused
 */
record CommitmentBar(
    String name,
    BigDecimal attended,
    BigDecimal awaited,
    BigDecimal planned,
    BigDecimal obliged,
    BigDecimal signed,
    CommitmentState state) {

  static CommitmentBar of(CommitmentTotals totals) {
    String name = (totals.givenName() + " " + totals.familyName()).strip();
    return new CommitmentBar(
        name.isEmpty() ? "Name not known yet" : name,
        totals.attendedDays(),
        totals.awaitedDays(),
        totals.plannedDays(),
        totals.obligedDays(),
        totals.signedDays(),
        totals.state());
  }

  static CommitmentBar of(OwnCommitment own) {
    return new CommitmentBar(
        own.cohortName(),
        own.attendedDays(),
        own.awaitedDays(),
        own.plannedDays(),
        own.obligedDays(),
        own.signedDays(),
        own.state());
  }

  BigDecimal forecast() {
    return attended.add(awaited).add(planned);
  }

  String stateInWords() {
    return switch (state) {
      case ON_TRACK -> "on track";
      case AT_RISK -> "at risk";
      case SHORT -> "short";
    };
  }

  /** Everything the bar says, for whoever does not see it. */
  String inWords() {
    return "%s: %s attended, %s not recorded yet, %s planned; %s due so far, of %s signed; %s."
        .formatted(
            name,
            text(attended),
            text(awaited),
            text(planned),
            text(obliged),
            text(signed),
            stateInWords());
  }

  /** 7 and 4.5. */
  static String text(BigDecimal days) {
    return days.stripTrailingZeros().toPlainString();
  }
}
