package org.ignite.sessions.names;

import java.util.List;
import java.util.Set;

/**
 * Under what a name lies in the index: a letter that says what kind of name it is, and the folded
 * words without anything between, so that "Stoke-on-Trent", "StokeOnTrent" and "S t o k e on Trent"
 * are one. The word "and" counts for nothing, since some write it, some "&" and some a comma.
 */
public enum NameKey {
  /** Several words that together name somebody or something. */
  FULL('n'),
  /** One word of a person's name: given, family. */
  OF_PERSON('w'),
  /** One word that names an organisation, mostly its place: Reading, Bury, Rugby. */
  OF_PLACE('p'),
  /** What the registry itself has as a code or an abbreviation: ADX, RBKC. */
  CODE('c'),
  /** The first letters of a council's name. */
  INITIALS('i'),
  /** A region or county, which names somebody only beside their role. */
  REGION('r');

  /** Says nothing by itself in any name. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "an", "and", "as", "at", "be", "but", "by", "de", "der", "di", "do", "for", "from",
          "he", "i", "if", "in", "is", "it", "la", "le", "me", "my", "no", "not", "of", "on", "or",
          "our", "she", "so", "that", "the", "they", "this", "to", "up", "us", "van", "von", "we",
          "what", "with", "you", "your");

  /**
   * Short words that are everywhere. A few are codes as well (has, can, all), but then in capitals.
   */
  private static final Set<String> EVERYDAY =
      Set.of(
          "act", "add", "age", "ago", "aim", "all", "any", "are", "ask", "bad", "big", "bit", "bus",
          "buy", "can", "car", "cut", "day", "did", "due", "end", "far", "few", "get", "got", "had",
          "has", "her", "him", "his", "how", "its", "job", "law", "led", "let", "lot", "low", "man",
          "men", "new", "now", "off", "old", "one", "out", "own", "pay", "per", "put", "ran", "run",
          "sat", "saw", "say", "see", "set", "ten", "too", "top", "try", "two", "use", "war", "was",
          "way", "who", "why", "win", "won", "yes", "yet");

  private static final String AND = "and";

  private final char letter;

  NameKey(char letter) {
    this.letter = letter;
  }

  /** The key of one word or of words that have been joined. */
  public String of(String joined) {
    return letter + ":" + joined;
  }

  public String of(List<String> words) {
    return of(joined(words));
  }

  /** The words without anything between. */
  public static String joined(List<String> words) {
    StringBuilder joined = new StringBuilder();
    for (String word : words) {
      joined.append(counted(word));
    }
    return joined.toString();
  }

  /** The word as it counts within a name. */
  public static String counted(String word) {
    return word.equals(AND) ? "" : word;
  }

  /** True for what nobody means as a code, unless it is in capitals. */
  public static boolean isEveryday(String word) {
    return EVERYDAY.contains(word) || FUNCTION_WORDS.contains(word);
  }

  /** False for "the" and "of", and for a single letter. */
  static boolean saysSomething(String word) {
    return word.length() > 1 && !FUNCTION_WORDS.contains(word);
  }
}
