package org.ignite.sessions.names;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a character is read as by somebody who reads names: without accents, case, width and font
 * (Unicode NFKD), and as the Latin letter that it looks like (a choice from Unicode's confusables).
 */
final class Letters {

  private static final String APOSTROPHES = "'`\u00B4\u2018\u2019\u201B\u2032\u02BC\u02B9\uFF07";

  /** A letter of Cyrillic, Greek or elsewhere, and the one that it looks like, in turns. */
  private static final String PAIRS =
      "\u0430a\u0432b\u0435e\u043Ak\u043Cm\u043Dh\u043Eo\u0440p\u0441c\u0442t\u0443y\u0445x\u0456i"
          + "\u0455s\u0458j\u04BBh\u0501d\u051Bq\u051Dw"
          + "\u03B1a\u03B2b\u03B5e\u03B7n\u03B9i\u03BAk\u03BCu\u03BDv\u03BFo\u03C1p\u03C4t\u03C5u"
          + "\u03C7x\u0397h\u039Cm\u039Dn\u03A5y\u0396z"
          + "\u0131i\u0142l\u0111d\u00F8o\u0127h\u0261g\u0251a";

  private static final Map<Integer, String> ALIKE = pairs();

  /** What NFKD leaves as one letter and people write as two. */
  private static final Map<Integer, String> LONGER =
      Map.of(0xDF, "ss", 0xE6, "ae", 0x153, "oe", 0xFE, "th", 0xF0, "d");

  private Letters() {}

  static boolean isApostrophe(int character) {
    return APOSTROPHES.indexOf(character) >= 0;
  }

  /** What is not seen, or only with the letter before: zero-width characters, soft hyphens. */
  static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      // Combining joiner, Hangul fillers: letters to Unicode, nothing to the eye.
      default -> character == 0x034F || character == 0x115F || character == 0x3164;
    };
  }

  /** The letters and digits, in small ASCII letters where it has any; empty for what is neither. */
  static String of(int character) {
    return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Letters::plain)
        .collect(Collectors.joining());
  }

  private static String plain(int letter) {
    int small = Character.toLowerCase(letter);
    String alike = ALIKE.getOrDefault(letter, ALIKE.get(small));
    return alike != null ? alike : LONGER.getOrDefault(small, Character.toString(small));
  }

  private static Map<Integer, String> pairs() {
    return IntStream.range(0, PAIRS.length() / 2)
        .boxed()
        .collect(
            Collectors.toMap(
                i -> (int) PAIRS.charAt(2 * i), i -> PAIRS.substring(2 * i + 1, 2 * i + 2)));
  }
}
