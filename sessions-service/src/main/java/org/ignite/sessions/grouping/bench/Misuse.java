package org.ignite.sessions.grouping.bench;

/** Arguments or a file that the benchmark can not use; the message says why. */
final class Misuse extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Misuse(String why) {
    super(why);
  }
}
