package org.ignite.participants.participants;

import org.ignite.platform.problems.RuleBroken;

/** 409: what somebody outside has been told is not undone behind their back. */
public class AlreadyTold extends RuleBroken {
  AlreadyTold() {
    super("already-told", "The participant has been told of the step by mail.");
  }
}
