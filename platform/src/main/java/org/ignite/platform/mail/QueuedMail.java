package org.ignite.platform.mail;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is being sent.
 *
 * @param attempts how many attempts have begun, this one included
 * @param queuedAt since when it is tried
 */
record QueuedMail(
    UUID id,
    @Nullable UUID personId,
    MailKind kind,
    String recipient,
    String subject,
    String text,
    String html,
    @Nullable String personalLink,
    @Nullable CalendarPart calendar,
    int attempts,
    Instant queuedAt) {

  static QueuedMail of(Row row) {
    return new QueuedMail(
        row.getUUID("id"),
        row.getUUID("person_id"),
        MailKind.of(row.getString("kind")),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("text"),
        row.getString("html"),
        row.getString("personal_link"),
        calendar(row),
        row.getInteger("attempts"),
        row.getOffsetDateTime("queued_at").toInstant());
  }

  private static @Nullable CalendarPart calendar(Row row) {
    String text = row.getString("calendar");
    return text == null ? null : new CalendarPart(row.getString("calendar_method"), text);
  }

  /**
   * As it goes to the mail server: the link put in, the same Message-ID at every attempt, and
   * marked as written by a machine, so that an absence notice does not answer (RFC 3834).
   */
  io.quarkus.mailer.Mail message() {
    String plain = personalLink == null ? text : PersonalLink.inText(text, personalLink);
    String rich = personalLink == null ? html : PersonalLink.inHtml(html, personalLink);
    io.quarkus.mailer.Mail message =
        new io.quarkus.mailer.Mail()
            .addTo(recipient)
            .setSubject(subject)
            .addHeader("Message-ID", "<" + id + "@ignite>")
            .addHeader("Auto-Submitted", "auto-generated");
    if (calendar == null) {
      return message.setText(plain).setHtml(rich);
    }
    Alternatives alternatives = Alternatives.of(id, plain, rich, calendar);
    return message
        .setText(alternatives.body())
        .addHeader("Content-Type", alternatives.contentType());
  }

  /** What the mail server said, which can repeat what it was given. */
  String masked(String words) {
    return personalLink == null ? words : PersonalLink.masked(words, personalLink);
  }

  @Override
  public String toString() {
    return "mail " + id + ", attempt " + attempts;
  }
}
