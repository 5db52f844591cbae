package org.ignite.participants.participants;

import org.ignite.platform.problems.RuleBroken;

/** 409: who has lost office can't lose it again. */
public class OfficeLost extends RuleBroken {
  OfficeLost() {
    super("office-lost", "The participant leads no organisation any more.");
  }
}
