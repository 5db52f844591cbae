package org.ignite.sessions.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request with a text that may name nobody, and with what its author says of marked words. */
public interface ConfirmsWords {

  /** What it is, for the contract. */
  String CONFIRMED =
      "Marked words of which you say that they are ordinary words here: reading. They are not"
          + " kept.";

  /** As it was sent; null for none. */
  @Nullable List<String> confirmed();

  /** The words that are ordinary ones. */
  default List<String> ordinary() {
    List<String> confirmed = confirmed();
    return confirmed == null ? List.of() : confirmed;
  }
}
