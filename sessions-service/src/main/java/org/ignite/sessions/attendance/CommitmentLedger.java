package org.ignite.sessions.attendance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Days of one participant, attended and planned against signed.
 *
 * <p>What obliges is what they have signed, and never more than the core sessions that are
 * scheduled for them: early in a season the calendar is not full yet, and nobody is at risk for
 * that. What is excused obliges no more. Optional sessions count, and never oblige.
 *
 * @param signed what they have signed up to
 * @param obliged what of it obliges now
 * @param attended of any session
 * @param excused core ones, for an emergency at home
 * @param missed core ones
 * @param awaited sessions that are over and of which nothing is known yet
 * @param planned sessions to come at which they are expected
 */
public record CommitmentLedger(
    BigDecimal signed,
    BigDecimal obliged,
    BigDecimal attended,
    BigDecimal excused,
    BigDecimal missed,
    BigDecimal awaited,
    BigDecimal planned,
    CommitmentState state) {

  /**
   * One session in a ledger.
   *
   * @param standing how it stands for whoever looks
   */
  public record Line(SessionDays days, CommitmentStanding standing) {

    private boolean is(CommitmentStanding... any) {
      return Arrays.asList(any).contains(standing);
    }
  }

  /**
   * Sums a ledger up.
   *
   * @param disclosed days attended that no line says
   */
  public static CommitmentLedger of(BigDecimal signed, List<Line> lines, BigDecimal disclosed) {
    BigDecimal attended = disclosed.add(sum(lines, line -> line.is(CommitmentStanding.ATTENDED)));
    BigDecimal excused = sum(lines, core(CommitmentStanding.EXCUSED));
    BigDecimal missed = sum(lines, core(CommitmentStanding.MISSED));
    BigDecimal awaited =
        sum(lines, line -> line.is(CommitmentStanding.AWAITED))
            .add(sum(lines, core(CommitmentStanding.UNDISCLOSED)));
    BigDecimal planned = sum(lines, line -> line.is(CommitmentStanding.PLANNED));
    BigDecimal scheduled = sum(lines, line -> line.days().core());
    BigDecimal obliged = signed.min(scheduled).subtract(excused).max(BigDecimal.ZERO);
    BigDecimal forecast = attended.add(awaited).add(planned);
    BigDecimal reachable = forecast.add(sum(lines, line -> line.is(CommitmentStanding.POSSIBLE)));
    return new CommitmentLedger(
        signed,
        obliged,
        attended,
        excused,
        missed,
        awaited,
        planned,
        state(obliged, forecast, reachable));
  }

  private static CommitmentState state(
      BigDecimal obliged, BigDecimal forecast, BigDecimal reachable) {
    if (forecast.compareTo(obliged) >= 0) {
      return CommitmentState.ON_TRACK;
    }
    return reachable.compareTo(obliged) >= 0 ? CommitmentState.AT_RISK : CommitmentState.SHORT;
  }

  private static Predicate<Line> core(CommitmentStanding standing) {
    return line -> line.days().core() && line.is(standing);
  }

  private static BigDecimal sum(List<Line> lines, Predicate<Line> wanted) {
    return lines.stream()
        .filter(wanted)
        .map(line -> line.days().days())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What it will come to if everybody does what is expected of them. */
  public BigDecimal forecast() {
    return attended.add(awaited).add(planned);
  }
}
