package org.ignite.participants.participants;

import org.ignite.platform.problems.RuleBroken;

/** 409: a mistake can be undone within an hour. */
public class UndoTooLate extends RuleBroken {
  UndoTooLate() {
    super("undo-too-late", "The step was taken more than an hour ago.");
  }
}
