package org.ignite.sessions.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** SVG as text. Whatever comes from people goes through {@link #text}. */
public final class Svg {

  private final StringBuilder out = new StringBuilder();

  /** Markup of our own, with numbers in the way that SVG reads them. */
  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more dependency
  public Svg add(String markup, Object... values) {
    out.append(values.length == 0 ? markup : String.format(Locale.ROOT, markup, values))
        .append('\n');
    return this;
  }

  /** What stands between tags or in an attribute: no markup, and no character that XML has not. */
  public static String text(String any) {
    StringBuilder text = new StringBuilder(any.length());
    any.codePoints().filter(Svg::isXml).forEach(c -> append(text, c));
    return text.toString();
  }

  /** No more than so many letters of it, with a sign where some are left out. */
  public static String shortened(String any, int letters) {
    int end = any.offsetByCodePoints(0, Math.min(letters, any.codePointCount(0, any.length())));
    return end == any.length() ? any : any.substring(0, end) + "…";
  }

  /** In lines of at most so many letters, broken between words where there is a between. */
  public static List<String> wrapped(String text, int letters) {
    int most = Math.max(8, letters);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      String rest = word;
      if (!line.isEmpty() && line.length() + 1 + rest.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > most) {
        int end = rest.offsetByCodePoints(0, Math.min(most, rest.codePointCount(0, rest.length())));
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static void append(StringBuilder text, int c) {
    switch (c) {
      case '&' -> text.append("&amp;");
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '"' -> text.append("&quot;");
      case '\'' -> text.append("&#39;");
      default -> text.appendCodePoint(c);
    }
  }

  /** Char of XML 1.0, production 2. */
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
