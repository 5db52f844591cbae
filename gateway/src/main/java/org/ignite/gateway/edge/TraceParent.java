package org.ignite.gateway.edge;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The {@code traceparent} header of W3C Trace Context, level 1. */
public final class TraceParent {

  public static final String HEADER = "traceparent";

  private static final int LENGTH = 55;
  private static final HexFormat HEX = HexFormat.of();

  private TraceParent() {}

  /** The one that came in, or a new one where none came or it breaks the form. */
  public static String keepOrMake(@Nullable String brought) {
    return brought != null && isValid(brought) ? brought : make();
  }

  static boolean isValid(String value) {
    return value.length() == LENGTH
        && value.startsWith("00-")
        && value.charAt(35) == '-'
        && value.charAt(52) == '-'
        && isHexAndNotZero(value, 3, 35)
        && isHexAndNotZero(value, 36, 52)
        && isHex(value, 53, 55);
  }

  private static String make() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    // A zero id is invalid; a set bit keeps each half away from it.
    return "00-"
        + HEX.toHexDigits(random.nextLong() | 1)
        + HEX.toHexDigits(random.nextLong())
        + '-'
        + HEX.toHexDigits(random.nextLong() | 1)
        + "-01";
  }

  private static boolean isHexAndNotZero(String value, int from, int to) {
    boolean zero = true;
    for (int i = from; i < to; i++) {
      zero &= value.charAt(i) == '0';
    }
    return !zero && isHex(value, from, to);
  }

  private static boolean isHex(String value, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = value.charAt(i);
      if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
        return false;
      }
    }
    return true;
  }
}
