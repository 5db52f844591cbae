package org.ignite.participants.partners;

import org.ignite.platform.problems.RuleBroken;

/** 409: one id of a partner's, one thing. */
public class ExternalIdTaken extends RuleBroken {

  ExternalIdTaken() {
    super("external-id-taken", "The partner has given this id to another one.");
  }
}
