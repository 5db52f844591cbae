package org.ignite.participants.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ignite.platform.problems.RuleBroken;
import org.junit.jupiter.api.Test;

/** What holds in whatever order the steps are tried. */
class CohortLifecycleTest {

  private static final int TRIED = 7;

  private static final LocalDate LAST_DAY = CohortTest.plan(5, "6").endsOn();

  /** A step with its condition met or not. */
  private record Step(
      Set<CohortState> from, CohortState to, boolean allowed, Consumer<Cohort> take) {

    Step(CohortState from, CohortState to, boolean allowed, Consumer<Cohort> take) {
      this(Set.of(from), to, allowed, take);
    }
  }

  private static final List<Step> STEPS =
      List.of(
          new Step(CohortState.DRAFT, CohortState.RECRUITING, true, Cohort::recruit),
          new Step(CohortState.RECRUITING, CohortState.RUNNING, true, c -> c.start(1)),
          new Step(CohortState.RECRUITING, CohortState.RUNNING, false, c -> c.start(0)),
          new Step(CohortState.RUNNING, CohortState.COMPLETED, true, c -> c.complete(0, LAST_DAY)),
          new Step(CohortState.RUNNING, CohortState.COMPLETED, false, c -> c.complete(2, LAST_DAY)),
          new Step(
              Set.of(CohortState.DRAFT, CohortState.COMPLETED),
              CohortState.ARCHIVED,
              true,
              Cohort::archive));

  @Test
  void noOrderOfStepsLeadsAnywhereButOneStateAheadOrADraftAside() {
    int orders = 0;
    for (List<Step> order : orders(TRIED)) {
      Cohort cohort = Cohort.opened(CohortTest.plan(5, "6"));
      for (Step step : order) {
        CohortState before = cohort.state();
        boolean taken = tried(cohort, step);
        assertThat(taken).isEqualTo(step.allowed() && step.from().contains(before));
        assertThat(cohort.state()).isEqualTo(taken ? step.to() : before);
      }
      orders++;
    }
    assertThat(orders).isEqualTo((int) Math.pow(STEPS.size(), TRIED));
  }

  private static Iterable<List<Step>> orders(int length) {
    return () ->
        IntStream.range(0, (int) Math.pow(STEPS.size(), length))
            .mapToObj(number -> order(number, length))
            .iterator();
  }

  /** The digits of a number to the base of the steps. */
  private static List<Step> order(int number, int length) {
    List<Step> order = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      order.add(STEPS.get(number % STEPS.size()));
      number /= STEPS.size();
    }
    return order;
  }

  private static boolean tried(Cohort cohort, Step step) {
    try {
      step.take().accept(cohort);
      return true;
    } catch (RuleBroken refused) {
      return false;
    }
  }

  @Test
  void peopleApplyWhileItRecruitsAndAreOfferedPlacesUntilItIsCompleted() {
    Cohort cohort = Cohort.opened(CohortTest.plan(5, "6"));
    refuses(cohort::takesApplications, CohortNotRecruiting.class);
    refuses(cohort::offersPlaces, CohortClosed.class);

    cohort.recruit();
    cohort.takesApplications();
    cohort.offersPlaces();

    cohort.start(1);
    refuses(cohort::takesApplications, CohortNotRecruiting.class);
    cohort.offersPlaces();

    cohort.complete(0, LAST_DAY);
    refuses(cohort::takesApplications, CohortNotRecruiting.class);
    refuses(cohort::offersPlaces, CohortClosed.class);
  }

  @Test
  void withoutATextNobodyIsRecruited() {
    Cohort cohort = Cohort.opened(CohortTest.plan(5, "6", null));

    refuses(cohort::recruit, CommitmentTextMissing.class);
    cohort.change(CohortTest.plan(5, "6", "I take part."), 0, false);
    cohort.recruit();
  }

  @Test
  void whatIsOverStaysAsItWas() {
    Cohort cohort = Cohort.opened(CohortTest.plan(5, "6"));
    cohort.recruit();
    cohort.start(1);
    cohort.change(CohortTest.plan(6, "6"), 1, true);
    cohort.complete(0, LAST_DAY);

    refuses(() -> cohort.change(CohortTest.plan(7, "6"), 1, true), CohortClosed.class);
    cohort.archive();
    refuses(() -> cohort.change(CohortTest.plan(7, "6"), 1, true), CohortClosed.class);
  }

  @Test
  void aSeasonIsNotCompletedBeforeItsLastDay() {
    Cohort cohort = Cohort.opened(CohortTest.plan(5, "6"));
    cohort.recruit();
    cohort.start(1);

    refuses(() -> cohort.complete(0, LAST_DAY.minusDays(1)), WrongCohortState.class);
    cohort.complete(0, LAST_DAY);
  }

  private static void refuses(Runnable step, Class<? extends RuleBroken> rule) {
    assertThatThrownBy(step::run).isInstanceOf(rule);
  }
}
