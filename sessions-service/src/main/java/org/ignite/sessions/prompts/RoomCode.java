package org.ignite.sessions.prompts;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Ten signs that are read off a wall and typed: 50 random bits, without signs that look alike. At
 * the edge's hundred requests a minute guessing one of ten that hold takes two million years.
 *
 * @param text the signs alone, in small letters
 */
public record RoomCode(String text) {

  private static final String SIGNS = "23456789abcdefghijkmnpqrstuvwxyz";
  private static final int LENGTH = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  static RoomCode next() {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return new RoomCode(text.toString());
  }

  /** What was typed, whatever its case and with or without the hyphen. */
  public static RoomCode typed(String typed) {
    return new RoomCode(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
  }

  /** As it stands in addresses and on the wall: {@code abcde-fghjk}. */
  public String shown() {
    int half = text.length() / 2;
    return text.substring(0, half) + "-" + text.substring(half);
  }
}
