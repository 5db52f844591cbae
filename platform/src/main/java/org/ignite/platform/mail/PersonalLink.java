package org.ignite.platform.mail;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Where a letter has its reader's own link: {@code {mail:personalLink}} in both templates, inside
 * {@code href} as well. What is stored and shown is the address of nowhere (RFC 6761, 6.4).
 */
@TemplateExtension(namespace = "mail")
public final class PersonalLink {

  /** What stands in for the link until the mail leaves. */
  public static final String MARKER = "https://personal-link.invalid/";

  /** The attribute that a letter with a link is rendered with. */
  static final String LINKED = "linked";

  private PersonalLink() {}

  /**
   * The place of the link. That there is one is told by the template and never by the text, in
   * which a name may have written the same.
   *
   * @throws IllegalArgumentException if the letter has no link
   */
  public static String personalLink(@TemplateAttribute(LINKED) @Nullable Object linked) {
    if (linked == null) {
      throw new IllegalArgumentException("A letter without a link has {mail:personalLink}");
    }
    return MARKER;
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
