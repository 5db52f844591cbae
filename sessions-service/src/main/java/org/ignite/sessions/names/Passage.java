package org.ignite.sessions.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Some words of a text that might be a name.
 *
 * @param first the first word, counted from 0
 * @param last the last word
 * @param forms what they are when joined, the last word also as what it is the genitive or plural
 *     of
 * @param one that they may be read as one word: there is but one, or no blank between them, or they
 *     are single letters ("S m i t h", "R.B.K.C.")
 * @param capitals that all of it is written in capitals
 */
record Passage(int first, int last, Set<String> forms, boolean one, boolean capitals) {

  /** The longest names of councils have eight. */
  private static final int MOST_WORDS = 8;

  private static final int MOST_LETTERS = 24;
  private static final int FEWEST_LETTERS = 3;
  private static final int LONGEST = 80;

  /** All passages of a text that are not too long to be a name. */
  static List<Passage> of(List<Word> words) {
    List<Passage> passages = new ArrayList<>();
    for (int first = 0; first < words.size(); first++) {
      if (counts(words.get(first))) {
        from(first, words, passages);
      }
    }
    return passages;
  }

  private static void from(int first, List<Word> words, List<Passage> passages) {
    StringBuilder before = new StringBuilder();
    boolean glued = true;
    boolean letters = true;
    boolean capitals = true;
    for (int last = first; last < words.size() && before.length() <= LONGEST; last++) {
      Word word = words.get(last);
      int many = last - first + 1;
      glued &= many == 1 || !word.spaced();
      letters &= word.folded().length() == 1;
      capitals &= word.capitals();
      if (many > (letters ? MOST_LETTERS : MOST_WORDS)) {
        return;
      }
      if (counts(word)) {
        boolean one = glued || (letters && many >= FEWEST_LETTERS);
        passages.add(new Passage(first, last, forms(before, word), one, capitals));
      }
      before.append(NameKey.counted(word.folded()));
    }
  }

  private static boolean counts(Word word) {
    return !NameKey.counted(word.folded()).isEmpty();
  }

  private static Set<String> forms(CharSequence before, Word last) {
    Set<String> forms = new LinkedHashSet<>();
    last.stems().forEach(stem -> forms.add(before + stem));
    return forms;
  }

  /** Every key under which it might stand in the index. */
  Stream<String> keys() {
    return kinds().flatMap(kind -> forms.stream().map(kind::of));
  }

  private Stream<NameKey> kinds() {
    Stream<NameKey> always = Stream.of(NameKey.FULL, NameKey.REGION);
    Stream<NameKey> ofOne =
        one ? Stream.of(NameKey.OF_PERSON, NameKey.OF_PLACE, NameKey.CODE) : Stream.empty();
    Stream<NameKey> ofCapitals = one && capitals ? Stream.of(NameKey.INITIALS) : Stream.empty();
    return Stream.of(always, ofOne, ofCapitals).flatMap(kinds -> kinds);
  }

  /** True where a name of that kind is known. */
  boolean is(NameKey kind, Set<String> known) {
    return kinds().anyMatch(kind::equals)
        && forms.stream().anyMatch(form -> known.contains(kind.of(form)));
  }

  /** True where the author has said that it is an ordinary word. */
  boolean among(Set<String> ordinary) {
    return forms.stream().anyMatch(ordinary::contains);
  }
}
