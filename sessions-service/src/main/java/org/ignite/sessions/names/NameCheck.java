package org.ignite.sessions.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of a text that name somebody or something of the programme. What it finds
 * depends on the text and on the names that the programme knows, and on nothing else: not on who
 * asks, not on a cohort, not on who was anywhere.
 */
final class NameCheck {

  /** A mail address or a handle: whoever's it is, it is somebody's. */
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s,;:<>()]*[@\uFF20\uFE6B][^\\s,;:<>()]*[\\p{L}\\p{N}]");

  private final String text;
  private final List<Word> words;
  private final List<Passage> passages;
  private final Surroundings surroundings;

  NameCheck(String text) {
    this.text = text;
    this.words = Words.of(text);
    this.passages = Passage.of(words);
    this.surroundings = new Surroundings(words);
  }

  /** What the index is to be asked. */
  Set<String> keys() {
    return passages.stream().flatMap(Passage::keys).collect(Collectors.toSet());
  }

  /**
   * The places, in the text's order; none overlaps another.
   *
   * @param known those of the keys that somebody or something has
   * @param confirmed words of which the author says that they are ordinary ones; it is heard where
   *     a mark is confirmable
   */
  List<Mark> marks(Set<String> known, Collection<String> confirmed) {
    Set<String> ordinary =
        confirmed.stream()
            .map(word -> NameKey.joined(Words.of(word).stream().map(Word::folded).toList()))
            .collect(Collectors.toSet());
    List<Mark> marks = new ArrayList<>();
    List<Mark> withdrawn = new ArrayList<>();
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      marks.add(new Mark(address.start(), address.end(), false));
    }
    for (Passage passage : passages) {
      Mark mark = mark(passage, known);
      if (mark != null) {
        (mark.confirmable() && passage.among(ordinary) ? withdrawn : marks).add(mark);
      }
    }
    marks.removeIf(mark -> mark.confirmable() && withdrawn.stream().anyMatch(mark::within));
    return settled(marks);
  }

  private @Nullable Mark mark(Passage passage, Set<String> known) {
    if (passage.is(NameKey.FULL, known) || passage.is(NameKey.INITIALS, known)) {
      return never(passage.first(), passage.last());
    }
    boolean place = passage.is(NameKey.OF_PLACE, known);
    boolean person = passage.is(NameKey.OF_PERSON, known);
    Surroundings.Range range = null;
    if (place || passage.is(NameKey.REGION, known)) {
      range = surroundings.ofRole(passage);
    }
    if (range == null && person) {
      range = surroundings.titled(passage);
    }
    if (range != null) {
      return never(range.first(), range.last());
    }
    if (passage.is(NameKey.CODE, known)) {
      if (passage.capitals()) {
        return never(passage.first(), passage.last());
      }
      boolean meant = !NameKey.isEveryday(words.get(passage.first()).folded());
      return place || person || meant ? confirmable(passage) : null;
    }
    return place || person ? confirmable(passage) : null;
  }

  private Mark confirmable(Passage passage) {
    return new Mark(start(passage.first()), end(passage.last()), true);
  }

  private Mark never(int first, int last) {
    return new Mark(start(first), end(last), false);
  }

  private int start(int word) {
    return words.get(word).start();
  }

  private int end(int word) {
    return words.get(word).end();
  }

  /**
   * Those that can't be confirmed grow together where they overlap, and swallow those that can; of
   * the others the longest stays.
   */
  private static List<Mark> settled(List<Mark> marks) {
    List<Mark> settled = new ArrayList<>();
    marks.stream()
        .filter(mark -> !mark.confirmable())
        .sorted(Comparator.comparingInt(Mark::start))
        .forEach(
            mark -> {
              Mark before = settled.isEmpty() ? null : settled.getLast();
              if (before != null && before.overlaps(mark)) {
                int end = Math.max(before.end(), mark.end());
                settled.set(settled.size() - 1, new Mark(before.start(), end, false));
              } else {
                settled.add(mark);
              }
            });
    marks.stream()
        .filter(Mark::confirmable)
        .sorted(Comparator.comparingInt(Mark::length).reversed())
        .filter(mark -> settled.stream().noneMatch(mark::overlaps))
        .forEach(settled::add);
    settled.sort(Comparator.comparingInt(Mark::start));
    return List.copyOf(settled);
  }
}
