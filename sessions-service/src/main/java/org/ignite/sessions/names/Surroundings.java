package org.ignite.sessions.names;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a word and makes it a name: "our leader in Barchester", "the Barchester chief
 * executive", "Barchester council", "Cllr Price".
 */
final class Surroundings {

  private static final Set<String> ROLES =
      Set.of(
          "alderman",
          "cabinet",
          "ceo",
          "cex",
          "chair",
          "chief",
          "cllr",
          "colleague",
          "commissioner",
          "councillor",
          "deputy",
          "director",
          "exec",
          "executive",
          "head",
          "leader",
          "manager",
          "managing",
          "mayor",
          "member",
          "minister",
          "mp",
          "officer",
          "peer",
          "president",
          "secretary",
          "team",
          "treasurer");

  private static final Set<String> BODIES =
      Set.of(
          "authority",
          "bc",
          "borough",
          "cc",
          "city",
          "corporation",
          "council",
          "county",
          "dc",
          "district",
          "hospital",
          "mbc",
          "trust");

  private static final Set<String> TITLES =
      Set.of(
          "ald",
          "alderman",
          "baron",
          "baroness",
          "cllr",
          "councillor",
          "dame",
          "dr",
          "lady",
          "lord",
          "mayor",
          "minister",
          "miss",
          "mr",
          "mrs",
          "ms",
          "mx",
          "prof",
          "professor",
          "rev",
          "reverend",
          "sir");

  private static final Set<String> ALWAYS_JOINS = Set.of("at", "of");
  private static final Set<String> JOINS = Set.of("at", "for", "from", "in", "of", "to");
  private static final Set<String> PASSED_OVER =
      Set.of("a", "council", "london", "metropolitan", "our", "royal", "the", "their");

  private static final int MOST_BETWEEN = 6;

  private final List<Word> words;

  Surroundings(List<Word> words) {
    this.words = words;
  }

  /** The passage with the title before it; null where there is none. */
  @Nullable Range titled(Passage passage) {
    boolean titled = words.get(passage.first()).capital() && has(TITLES, passage.first() - 1);
    return titled ? new Range(passage.first() - 1, passage.last()) : null;
  }

  /** The passage, which is of a place, with the role or the body that it is said of; or null. */
  @Nullable Range ofRole(Passage passage) {
    int behind = passage.last() + 1;
    boolean capital = words.get(passage.first()).capital();
    if (has(BODIES, behind) || (capital && has(ROLES, behind))) {
      int last = has(ROLES, behind) && has(ROLES, behind + 1) ? behind + 1 : behind;
      return new Range(passage.first(), last);
    }
    int at = passage.first() - 1;
    boolean joined = false;
    for (int step = 0; step < MOST_BETWEEN && !has(ROLES, at); step++, at--) {
      if (has(capital ? JOINS : ALWAYS_JOINS, at)) {
        joined = true;
      } else if (!has(PASSED_OVER, at) && !has(BODIES, at)) {
        return null;
      }
    }
    if (!joined || !has(ROLES, at)) {
      return null;
    }
    int first = has(ROLES, at - 1) ? at - 1 : at;
    return new Range(first, passage.last());
  }

  private boolean has(Set<String> set, int at) {
    return at >= 0 && at < words.size() && words.get(at).stems().stream().anyMatch(set::contains);
  }

  /** Words from the first to the last. */
  record Range(int first, int last) {}
}
