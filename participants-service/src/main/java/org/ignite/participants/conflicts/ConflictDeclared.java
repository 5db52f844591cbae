package org.ignite.participants.conflicts;

import org.ignite.platform.problems.RuleBroken;

/** 409: this conflict has been declared already. */
public class ConflictDeclared extends RuleBroken {
  ConflictDeclared() {
    super("conflict-declared", "This conflict of interest has been declared already.");
  }
}
