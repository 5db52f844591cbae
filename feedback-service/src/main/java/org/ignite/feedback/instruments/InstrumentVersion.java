package org.ignite.feedback.instruments;

/**
 * Names an instrument exactly. A version never changes once an evaluation refers to it; the
 * database refuses.
 *
 * @param version from 1
 */
public record InstrumentVersion(String name, int version) {

  /** What session evaluations are opened with. */
  public static final InstrumentVersion SESSION_EVALUATION =
      new InstrumentVersion("session-evaluation", 1);
}
