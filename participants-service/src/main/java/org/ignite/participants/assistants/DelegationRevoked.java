package org.ignite.participants.assistants;

import org.ignite.platform.problems.RuleBroken;

/** 409: what has been taken back can't be taken back again. */
public class DelegationRevoked extends RuleBroken {

  DelegationRevoked() {
    super("delegation-revoked", "This delegation has been revoked already.");
  }
}
