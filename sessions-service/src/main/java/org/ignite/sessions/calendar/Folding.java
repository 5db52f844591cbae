package org.ignite.sessions.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Long lines in pieces of at most 75 octets (RFC 5545, 3.1). The library folds by characters, which
 * can be four octets each, and between the halves of one. A line ends with both of its characters
 * and not with one alone, which somebody may have written into a title.
 */
final class Folding {

  private static final int LONGEST = 75;
  private static final String END = "\r\n";

  private Folding() {}

  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length() + text.length() / LONGEST);
    for (String line : text.stripTrailing().split(END, -1)) {
      fold(line, folded);
      folded.append(END);
    }
    return folded.toString();
  }

  private static void fold(String line, StringBuilder folded) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int character = line.codePointAt(i);
      int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST) {
        folded.append(END).append(' ');
        octets = 1;
      }
      folded.appendCodePoint(character);
      octets += size;
      i += Character.charCount(character);
    }
  }
}
