package org.ignite.participants.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CohortTest {

  private static CohortPlan plan(int capacity, String days) {
    return new CohortPlan(
        "Ignite 2026",
        LocalDate.of(2026, 9, 1),
        LocalDate.of(2027, 6, 30),
        capacity,
        new BigDecimal(days));
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
    cohort.change(plan(6, "6.0"), 1, true);
    assertThat(cohort.plan().capacity()).isEqualTo(6);
  }

  @Test
  void commitmentIsCountedInHalfDays() {
    assertThat(plan(5, "6.5").isCommitmentInHalfDays()).isTrue();
    assertThat(plan(5, "6").isCommitmentInHalfDays()).isTrue();
    assertThat(plan(5, "6.3").isCommitmentInHalfDays()).isFalse();
  }
}
