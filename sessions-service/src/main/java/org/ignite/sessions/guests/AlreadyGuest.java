package org.ignite.sessions.guests;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 409: one invitation an address, whatever its case. */
public class AlreadyGuest extends RuleBroken {

  AlreadyGuest() {
    super(
        "already-guest",
        "Somebody with this address is a guest of the session already.",
        List.of(new FieldError("/email", "is a guest's already")));
  }
}
