package org.ignite.sessions.guests;

import org.ignite.platform.problems.RuleBroken;

/** 409: no session takes guests without end, whoever asks them. */
public class GuestsFull extends RuleBroken {

  GuestsFull(int most) {
    super(
        "guests-full",
        "%d guests have been asked to this session, those whose invitation was revoked included; it takes no more."
            .formatted(most));
  }
}
