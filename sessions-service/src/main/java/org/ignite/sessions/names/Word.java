package org.ignite.sessions.names;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word of a text: letters and digits with nothing but unseen characters and apostrophes between.
 *
 * @param folded as {@link Letters} reads it
 * @param owner what is before {@code 's}; null where it does not end so
 * @param start where it begins in the text, in UTF-16 code units
 * @param end behind its last character
 * @param spaced that a blank is before it, and not only a hyphen or a dot
 * @param capital that it begins with a capital
 * @param capitals that all of its letters are capitals, but for a genitive's
 */
public record Word(
    String folded,
    @Nullable String owner,
    int start,
    int end,
    boolean spaced,
    boolean capital,
    boolean capitals) {

  private static final int SHORTEST_PLURAL = 4;

  /** Itself, and what it is the genitive or the plural of: a name may stand in either. */
  public Set<String> stems() {
    Set<String> stems = new LinkedHashSet<>();
    stems.add(folded);
    if (owner != null) {
      stems.add(owner);
    }
    if (folded.endsWith("s") && folded.length() >= SHORTEST_PLURAL) {
      stems.add(folded.substring(0, folded.length() - 1));
      if (folded.endsWith("es") && folded.length() > SHORTEST_PLURAL) {
        stems.add(folded.substring(0, folded.length() - 2));
      }
    }
    return stems;
  }
}
