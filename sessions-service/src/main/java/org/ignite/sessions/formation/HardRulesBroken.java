package org.ignite.sessions.formation;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;
import org.ignite.sessions.allocation.Broken;

/** 409: a draft breaks hard rules that it must keep, or that nobody has said it may break. */
public class HardRulesBroken extends RuleBroken {

  HardRulesBroken(List<Broken> broken) {
    super(
        "hard-rules-broken",
        "It would break hard rules.",
        broken.stream().map(HardRulesBroken::error).distinct().toList());
  }

  private static FieldError error(Broken broken) {
    String where = broken.set() == 0 ? "" : "set " + broken.set() + ": ";
    return new FieldError("/despite", where + RuleWords.of(broken.rule()));
  }
}
