package org.ignite.platform.problems;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which request a problem is about, its {@code instance} (RFC 9457, 3.1.5). */
final class Instance {

  /** What a path may not have as it is (RFC 3986, 3.3), and a percent sign that encodes nothing. */
  private static final Pattern ILLEGAL =
      Pattern.compile("[^A-Za-z0-9/._~!$&'()*+,;=:@%-]|%(?![0-9A-Fa-f]{2})");

  private static final Pattern PERSONAL_LINK = Pattern.compile("(?s)(/pages/+[^/]*).*");

  private Instance() {}

  /**
   * The path as a URI reference, whatever it has. Of a personal link only the page is named: the
   * rest opens something to whoever has it, and problems are logged and passed on.
   *
   * @param path as it was sent, or decoded
   */
  static String of(String path) {
    return ILLEGAL
        .matcher(PERSONAL_LINK.matcher(path).replaceFirst("$1"))
        .replaceAll(
            illegal ->
                Matcher.quoteReplacement(
                    URLEncoder.encode(illegal.group(), StandardCharsets.UTF_8)
                        .replace("+", "%20")));
  }
}
