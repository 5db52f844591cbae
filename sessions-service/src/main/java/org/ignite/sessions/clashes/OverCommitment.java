package org.ignite.sessions.clashes;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 409: core sessions would ask more days of somebody than they have signed up to. */
public class OverCommitment extends RuleBroken {

  OverCommitment(List<CoreDays.Over> over) {
    super(
        "over-commitment",
        "The core sessions would ask more days of somebody than they have signed up to.",
        over.stream()
            .limit(20)
            .map(
                one ->
                    new FieldError(
                        "/startsAt",
                        "%s would be asked for %s days and has signed up to %s"
                            .formatted(one.who(), one.days(), one.signed())))
            .toList());
  }
}
