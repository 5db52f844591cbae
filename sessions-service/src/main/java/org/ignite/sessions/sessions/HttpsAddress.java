package org.ignite.sessions.sessions;

/** An address to click on, such as of a video call: https alone, and spelt as RFC 3986 has it. */
public final class HttpsAddress {

  private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?";

  /** What a path, a query and a fragment are written in. */
  private static final String LETTER = "([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})";

  /** For checking a value before it becomes one. */
  public static final String PATTERN =
      "https://" + HOST + "(/" + LETTER + "*)?([?](" + LETTER + "|[?])*)?(#(" + LETTER + "|[?])*)?";

  /** What is said of one that is none. */
  public static final String REFUSAL =
      "must be an https address, with whatever is not a letter of an address as %XX";

  private HttpsAddress() {}
}
