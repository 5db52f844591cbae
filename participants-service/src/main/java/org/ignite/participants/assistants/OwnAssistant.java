package org.ignite.participants.assistants;

import org.ignite.platform.problems.RuleBroken;

/** 409: nobody needs leave from themselves. */
public class OwnAssistant extends RuleBroken {

  OwnAssistant() {
    super("own-assistant", "This is the participant's own mail address.");
  }
}
