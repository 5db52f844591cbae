package org.ignite.participants.people;

import org.ignite.platform.problems.RuleBroken;

/** 409: one mail address, one person. */
public class AlreadyRegistered extends RuleBroken {

  AlreadyRegistered() {
    super("already-registered", "A person with this mail address is in the registry already.");
  }
}
