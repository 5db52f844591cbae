package org.ignite.platform.idempotency;

import org.ignite.platform.problems.RuleBroken;

/** 422: the key came before with another request. */
public class KeyReused extends RuleBroken {

  public KeyReused() {
    super("idempotency-key-reused", "This Idempotency-Key came before with another request.");
  }
}
