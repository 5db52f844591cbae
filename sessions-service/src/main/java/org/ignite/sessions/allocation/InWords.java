package org.ignite.sessions.allocation;

import java.util.List;

/** English for lists. */
final class InWords {

  private InWords() {}

  /** "one", "one and two", "one, two and three". */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
