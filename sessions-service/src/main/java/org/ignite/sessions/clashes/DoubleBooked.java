package org.ignite.sessions.clashes;

import java.util.List;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.RuleBroken;

/** 409: somebody or something is taken at that time, and the cohort does not allow that. */
public class DoubleBooked extends RuleBroken {

  /**
   * @param detail which of them, in words
   * @param errors what they are taken by, as far as whoever asks may know it
   */
  public DoubleBooked(String detail, List<FieldError> errors) {
    super("double-booked", detail, errors);
  }
}
