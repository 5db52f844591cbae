package org.ignite.feedback.evaluations;

import org.ignite.platform.problems.RuleBroken;

/** 409: the evaluation is closed, or its time has passed. */
public class EvaluationClosed extends RuleBroken {

  public EvaluationClosed() {
    super("evaluation-closed", "The evaluation is closed.");
  }
}
