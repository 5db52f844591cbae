package org.ignite.platform.mail;

import io.quarkus.qute.TemplateExtension;

/**
 * Where a letter has its reader's own link: {@code {mail:personalLink}} in both templates, inside
 * {@code href} as well. What is stored and shown is the address of nowhere (RFC 6761, 6.4).
 */
@TemplateExtension(namespace = "mail")
public final class PersonalLink {

  private static final String MARKER = "https://personal-link.invalid/";

  private PersonalLink() {}

  /** What stands in for the link until the mail leaves. */
  public static String personalLink() {
    return MARKER;
  }

  static boolean isMarkedIn(String body) {
    return body.contains(MARKER);
  }

  static String inText(String text, String link) {
    return text.replace(MARKER, link);
  }

  static String inHtml(String html, String link) {
    return html.replace(
        MARKER, link.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"));
  }

  /** What somebody else says of a mail, without its link. */
  static String masked(String words, String link) {
    return words.replace(link, MARKER);
  }
}
