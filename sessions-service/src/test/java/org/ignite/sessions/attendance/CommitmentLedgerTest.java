package org.ignite.sessions.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.sessions.SessionKind.EXCHANGE;
import static org.ignite.sessions.sessions.SessionKind.RESIDENTIAL;
import static org.ignite.sessions.sessions.SessionKind.ROUNDTABLE;
import static org.ignite.sessions.sessions.SessionKind.SET_MEETING;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.ignite.sessions.attendance.CommitmentLedger.Line;
import org.ignite.sessions.sessions.SessionKind;
import org.junit.jupiter.api.Test;

class CommitmentLedgerTest {

  private static final BigDecimal SEVEN = new BigDecimal("7");

  @Test
  void earlyInASeasonNobodyIsAtRiskForACalendarThatIsNotFullYet() {
    CommitmentLedger ledger = ledger(line(RESIDENTIAL, CommitmentStanding.PLANNED));

    assertThat(ledger.obliged()).isEqualByComparingTo("1");
    assertThat(ledger.state()).isEqualTo(CommitmentState.ON_TRACK);
  }

  @Test
  void nobodyIsObligedToMoreThanTheyHaveSigned() {
    Line[] core = new Line[20];
    Arrays.fill(core, line(SET_MEETING, CommitmentStanding.PLANNED));

    assertThat(ledger(core).obliged()).isEqualByComparingTo("7");
  }

  @Test
  void whoHasMissedACoreSessionIsAtRiskWhileSomethingCanMakeUpForIt() {
    Line missed = line(SET_MEETING, CommitmentStanding.MISSED);
    Line ahead = line(SET_MEETING, CommitmentStanding.PLANNED);

    assertThat(ledger(missed, ahead, line(ROUNDTABLE, CommitmentStanding.POSSIBLE)).state())
        .isEqualTo(CommitmentState.AT_RISK);
    assertThat(ledger(missed, ahead, line(ROUNDTABLE, CommitmentStanding.ATTENDED)).state())
        .isEqualTo(CommitmentState.ON_TRACK);
    assertThat(ledger(missed, ahead).state()).isEqualTo(CommitmentState.SHORT);
    assertThat(ledger(missed, ahead).missed()).isEqualByComparingTo("0.5");
  }

  @Test
  void whoDeclinesACoreSessionToComeIsAtRiskAndNotShort() {
    CommitmentLedger ledger = ledger(line(RESIDENTIAL, CommitmentStanding.POSSIBLE));

    assertThat(ledger.planned()).isZero();
    assertThat(ledger.state()).isEqualTo(CommitmentState.AT_RISK);
  }

  @Test
  void whatIsExcusedObligesNoMore() {
    CommitmentLedger ledger =
        ledger(
            line(RESIDENTIAL, CommitmentStanding.EXCUSED),
            line(SET_MEETING, CommitmentStanding.ATTENDED));

    assertThat(ledger.obliged()).isEqualByComparingTo("0.5");
    assertThat(ledger.excused()).isEqualByComparingTo("1");
    assertThat(ledger.state()).isEqualTo(CommitmentState.ON_TRACK);
  }

  @Test
  void anOptionalSessionCountsAndNeverObliges() {
    CommitmentLedger ledger =
        ledger(
            line(EXCHANGE, CommitmentStanding.MISSED),
            line(ROUNDTABLE, CommitmentStanding.ATTENDED));

    assertThat(ledger.obliged()).isZero();
    assertThat(ledger.missed()).isZero();
    assertThat(ledger.attended()).isEqualByComparingTo("0.5");
  }

  @Test
  void aCoreSessionThatIsNotDisclosedIsHeldAgainstNobody() {
    CommitmentLedger ledger =
        ledger(
            line(SET_MEETING, CommitmentStanding.UNDISCLOSED),
            line(ROUNDTABLE, CommitmentStanding.UNDISCLOSED));

    assertThat(ledger.awaited()).isEqualByComparingTo("0.5");
    assertThat(ledger.state()).isEqualTo(CommitmentState.ON_TRACK);
  }

  @Property
  void theForecastIsWhatIsAttendedAwaitedAndPlannedAndDecides(
      @ForAll @Size(max = 30) List<SessionKind> kinds,
      @ForAll @Size(30) List<CommitmentStanding> standings) {
    Line[] lines = new Line[kinds.size()];
    Arrays.setAll(lines, i -> line(kinds.get(i), standings.get(i)));
    CommitmentLedger ledger = ledger(lines);

    assertThat(ledger.forecast())
        .isEqualByComparingTo(ledger.attended().add(ledger.awaited()).add(ledger.planned()));
    assertThat(ledger.state() == CommitmentState.ON_TRACK)
        .isEqualTo(ledger.forecast().compareTo(ledger.obliged()) >= 0);
    assertThat(ledger.obliged()).isBetween(BigDecimal.ZERO, SEVEN);
  }

  private static CommitmentLedger ledger(Line... lines) {
    return CommitmentLedger.of(SEVEN, List.of(lines), BigDecimal.ZERO);
  }

  private static Line line(SessionKind kind, CommitmentStanding standing) {
    return new Line(SessionDays.of(kind), standing);
  }
}
