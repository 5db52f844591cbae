package org.ignite.sessions.allocation;

import java.util.UUID;
import java.util.function.Function;

/** Says why no draft keeps the hard rules. */
record InfeasibilityInWords(Problem problem, Function<UUID, String> names) {

  String of(Infeasibility infeasibility) {
    throw new UnsupportedOperationException();
  }
}
