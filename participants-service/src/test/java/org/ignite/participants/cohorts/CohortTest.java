package org.ignite.participants.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CohortTest {

  private static final UUID PROGRAMME = UUID.randomUUID();
  private static final Sponsor SPONSOR =
      new Sponsor("Local Futures Fund", null, new BigDecimal("1500"), LocalDate.of(2026, 3, 31));

  static CohortPlan plan(int capacity, String days) {
    return plan(capacity, days, "I take part.");
  }

  static CohortPlan plan(int capacity, String days, @Nullable String text) {
    return new CohortPlan(
        PROGRAMME,
        "Ignite 2026",
        LocalDate.of(2026, 9, 1),
        LocalDate.of(2027, 6, 30),
        capacity,
        new BigDecimal(days),
        text,
        List.of(SPONSOR));
  }

  @Test
  void theLastPlaceIsTheLast() {
    Cohort cohort = Cohort.opened(plan(2, "6"));

    cohort.hasPlaceBeyond(1);
    assertThatThrownBy(() -> cohort.hasPlaceBeyond(2)).isInstanceOf(CohortFull.class);
  }

  @Test
  void theCapacityDoesNotFallBelowThePlacesTaken() {
    Cohort cohort = Cohort.opened(plan(5, "6"));

    assertThatThrownBy(() -> cohort.change(plan(2, "6"), 3, false))
        .isInstanceOf(CapacityBelowTaken.class);
    cohort.change(plan(3, "6"), 3, false);
    assertThat(cohort.plan().capacity()).isEqualTo(3);
  }

  @Test
  void signedDaysStayAndTheSameDaysWrittenOtherwiseAreTheSame() {
    Cohort cohort = Cohort.opened(plan(5, "6"));

    assertThatThrownBy(() -> cohort.change(plan(5, "6.5"), 1, true))
        .isInstanceOf(CommitmentSigned.class);
    assertThatThrownBy(() -> cohort.change(plan(5, "6", "I take part, mostly."), 1, true))
        .isInstanceOf(CommitmentSigned.class);
    cohort.change(plan(6, "6.0"), 1, true);
    assertThat(cohort.plan().capacity()).isEqualTo(6);
    assertThat(cohort.commitmentVersion()).isEqualTo(1);
  }

  @Test
  void otherDaysDatesOrWordsAreAnotherVersionOfTheCommitment() {
    Cohort cohort = Cohort.opened(plan(5, "6"));

    cohort.change(plan(5, "6.5"), 0, false);
    assertThat(cohort.commitmentVersion()).isEqualTo(2);
    cohort.change(plan(5, "6.5", "I come."), 0, false);
    assertThat(cohort.commitmentVersion()).isEqualTo(3);
    cohort.change(
        cohort.plan().inSeason("Ignite 2026", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 1)),
        0,
        false);
    assertThat(cohort.commitmentVersion()).isEqualTo(4);
    cohort.change(
        cohort.plan().inSeason("Ignite 26", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 1)),
        0,
        false);
    assertThat(cohort.commitmentVersion()).isEqualTo(4);
  }

  @Test
  void aCohortThatRecruitsKeepsItsText() {
    Cohort cohort = Cohort.opened(plan(5, "6"));
    cohort.recruit();

    assertThatThrownBy(() -> cohort.change(plan(5, "6", null), 0, false))
        .isInstanceOf(CommitmentTextMissing.class);
  }

  @Test
  void aCopyMovesByWholeYearsElseByTheSameDaysAndItsSponsorsHaveYetToConfirm() {
    Cohort cohort = Cohort.opened(plan(5, "6"));
    cohort.recruit();

    Cohort nextYear = copy(cohort, LocalDate.of(2027, 9, 1), null);
    assertThat(nextYear.state()).isEqualTo(CohortState.DRAFT);
    assertThat(nextYear.commitmentVersion()).isEqualTo(1);
    assertThat(nextYear.commitmentText()).isEqualTo("I take part.");
    assertThat(nextYear.plan().endsOn()).isEqualTo(LocalDate.of(2028, 6, 30));
    assertThat(nextYear.plan().sponsors()).containsExactly(SPONSOR.unconfirmed());
    assertThat(nextYear.id()).isNotEqualTo(cohort.id());

    assertThat(copy(cohort, LocalDate.of(2026, 9, 8), null).plan().endsOn())
        .isEqualTo(LocalDate.of(2027, 7, 7));
    LocalDate given = LocalDate.of(2028, 5, 31);
    assertThat(copy(cohort, LocalDate.of(2027, 9, 6), given).plan().endsOn()).isEqualTo(given);
  }

  private static Cohort copy(Cohort cohort, LocalDate startsOn, @Nullable LocalDate endsOn) {
    return cohort.copied(new NextSeason("Another", startsOn, endsOn));
  }

  @Test
  void aSponsorsAmountIsTheSameHoweverItIsWritten() {
    assertThat(new Sponsor("A", null, new BigDecimal("1500"), null))
        .isEqualTo(new Sponsor("A", null, new BigDecimal("1500.00"), null));
  }
}
