package org.ignite.platform.pages;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.ignite.platform.problems.UnreadableRequest;

/**
 * Where a page ended: the sort keys of its last row, the id last, so that the next page begins
 * behind it whatever has been inserted or deleted since. Opaque to callers.
 */
public record Cursor(List<String> keys) {

  private static final String SEPARATOR = "\u001f";

  public static Cursor of(Object... keys) {
    return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
  }

  /**
   * Reads what {@link #encoded()} wrote.
   *
   * @param keys how many keys the list is sorted by
   * @throws UnreadableRequest 400, if the text is no cursor of such a list
   */
  static Cursor decode(String text, int keys) {
    try {
      String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      List<String> parts = List.of(joined.split(SEPARATOR, -1));
      if (parts.size() == keys) {
        return new Cursor(parts);
      }
    } catch (IllegalArgumentException e) {
      // Falls through: not Base64 is no cursor either.
    }
    throw new UnreadableRequest("?cursor", "This is not a cursor that this list gave.");
  }

  /**
   * One key as an id.
   *
   * @throws UnreadableRequest 400, if it is none
   */
  public static UUID uuid(String key) {
    return read(key, UUID::fromString);
  }

  /**
   * One key as a number.
   *
   * @throws UnreadableRequest 400, if it is none
   */
  public static double number(String key) {
    return read(key, Double::valueOf);
  }

  /**
   * One key as a date.
   *
   * @throws UnreadableRequest 400, if it is none
   */
  public static LocalDate date(String key) {
    return read(key, LocalDate::parse);
  }

  /**
   * One key as a moment.
   *
   * @throws UnreadableRequest 400, if it is none
   */
  public static OffsetDateTime time(String key) {
    return read(key, OffsetDateTime::parse);
  }

  private static <T> T read(String key, Function<String, T> reading) {
    try {
      return reading.apply(key);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableRequest("?cursor", "This is not a cursor that this list gave.");
    }
  }

  String encoded() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
  }
}
