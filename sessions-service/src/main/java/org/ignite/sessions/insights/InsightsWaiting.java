package org.ignite.sessions.insights;

import org.ignite.platform.problems.RuleBroken;

/** 409: no more wait to be shown than a cohort reads in a week, whoever wrote them. */
public class InsightsWaiting extends RuleBroken {

  InsightsWaiting(int most) {
    super(
        "insights-waiting",
        "%d insights of the cohort wait to be shown; no more are taken until then."
            .formatted(most));
  }
}
