package org.ignite.sessions.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a text apart into its words, and remembers where each was. */
public final class Words {

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder folded = new StringBuilder();
  private int start;
  private int end;
  private int apostrophe;
  private boolean spaced = true;
  private boolean capital;
  private boolean capitals;

  private Words(String text) {
    this.text = text;
  }

  /** The words of a text, in its order. */
  public static List<Word> of(String text) {
    return new Words(text).read();
  }

  /** The same, without where they were. */
  static List<String> folded(String text) {
    return of(text).stream().map(Word::folded).toList();
  }

  private List<Word> read() {
    clear();
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      int next = at + Character.charCount(character);
      String letters = Letters.isUnseen(character) ? "" : Letters.of(character);
      boolean within = !folded.isEmpty();
      if (Letters.isApostrophe(character)) {
        if (within) {
          apostrophe = folded.length();
        }
      } else if (!letters.isEmpty()) {
        take(character, letters, at, next);
      } else if (!Letters.isUnseen(character)) {
        finish();
        spaced |= Character.isWhitespace(character) || Character.isSpaceChar(character);
      }
      at = next;
    }
    finish();
    return List.copyOf(words);
  }

  private void take(int character, String letters, int at, int next) {
    if (folded.isEmpty()) {
      start = at;
      capital = isCapital(character);
    }
    if (apostrophe == 0) { // what is behind one is mostly a genitive
      capitals &= isCapital(character) || !Character.isLetter(character);
    }
    folded.append(letters);
    end = next;
  }

  private static boolean isCapital(int character) {
    return Character.isUpperCase(character) || Character.isTitleCase(character);
  }

  private void finish() {
    if (!folded.isEmpty()) {
      String word = folded.toString();
      words.add(new Word(word, owner(word), start, end, spaced, capital, capitals));
      spaced = false;
      clear();
    }
  }

  private @Nullable String owner(String word) {
    boolean genitive = apostrophe > 0 && word.substring(apostrophe).equals("s");
    return genitive ? word.substring(0, apostrophe) : null;
  }

  private void clear() {
    folded.setLength(0);
    apostrophe = 0;
    capital = false;
    capitals = true;
  }
}
