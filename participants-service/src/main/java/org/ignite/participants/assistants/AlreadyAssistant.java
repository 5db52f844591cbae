package org.ignite.participants.assistants;

import org.ignite.platform.problems.RuleBroken;

/** 409: one delegation at a time between a participant and an assistant. */
public class AlreadyAssistant extends RuleBroken {

  AlreadyAssistant() {
    super("already-assistant", "This person is the participant's assistant already.");
  }
}
