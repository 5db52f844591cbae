package org.ignite.sessions.allocation;

/** What callers have to see to. */
final class Given {

  private Given() {}

  /**
   * Refuses what is not as it must be.
   *
   * @throws IllegalArgumentException with these words, if it is not so
   */
  static void must(boolean so, String otherwise) {
    if (!so) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
