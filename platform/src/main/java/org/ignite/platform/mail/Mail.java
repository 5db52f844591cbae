package org.ignite.platform.mail;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person, as plain text and as HTML.
 *
 * @param to the address
 * @param subject one line; neutral, since diaries and inboxes of a council are shared
 * @param text the body, lines of at most 72 characters where it can be
 * @param html the same for readers of HTML
 * @param personalLink an address that opens something to whoever has it. The bodies carry {@link
 *     PersonalLink#MARKER} in its place, and it goes in only when the mail leaves, so that no
 *     preview, list or log shows it
 * @param calendar the same for the reader's calendar; null for a letter that has no date
 */
public record Mail(
    String to,
    String subject,
    String text,
    String html,
    @Nullable String personalLink,
    @Nullable CalendarPart calendar) {

  /**
   * @throws IllegalArgumentException if there is a link and a body has no place for it
   */
  public Mail {
    subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    if (personalLink != null
        && !(text.contains(PersonalLink.MARKER) && html.contains(PersonalLink.MARKER))) {
      throw new IllegalArgumentException(
          "A letter with a link has {mail:personalLink} in both its templates: " + subject);
    }
  }

  /** A letter without a date. */
  public Mail(String to, String subject, String text, String html, @Nullable String personalLink) {
    this(to, subject, text, html, personalLink, null);
  }

  /**
   * A letter that is the same for whoever reads it.
   *
   * @param letter the pair {@code templates/mail/<name>.txt} and {@code .html}, without a {@code
   *     {mail:personalLink}}
   */
  public static Mail of(String to, String subject, TemplateInstance letter) {
    return new Mail(
        to, subject, body(letter, Variant.TEXT_PLAIN), body(letter, Variant.TEXT_HTML), null);
  }

  /** A letter with a link that is for its reader alone. */
  public static Mail of(String to, String subject, TemplateInstance letter, String personalLink) {
    letter.setAttribute(PersonalLink.LINKED, true);
    return new Mail(
        to,
        subject,
        body(letter, Variant.TEXT_PLAIN),
        body(letter, Variant.TEXT_HTML),
        personalLink);
  }

  /** The same letter, which the reader's calendar understands as well. */
  public Mail with(CalendarPart calendarPart) {
    return new Mail(to, subject, text, html, personalLink, calendarPart);
  }

  private static String body(TemplateInstance letter, String contentType) {
    boolean written =
        letter.getAttribute(TemplateInstance.VARIANTS) instanceof List<?> variants
            && variants.stream().anyMatch(v -> ((Variant) v).getContentType().equals(contentType));
    if (!written) {
      throw new IllegalArgumentException("A letter has a .txt and an .html template: " + letter);
    }
    return letter
        .setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType))
        .render();
  }

  /** Without the bodies and the link, so that a log line can't give them away. */
  @Override
  public String toString() {
    return "Mail[subject=" + subject + "]";
  }
}
