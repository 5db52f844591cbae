package org.ignite.platform.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A mail's body with a calendar part. The mailer can write text and HTML as alternatives and
 * nothing beside them, and as an attachment many calendars do not take the part for an invitation;
 * so the body is written here, as plain ASCII that the mailer passes on as it is.
 *
 * @param boundary what parts the parts; in none of them, as they are in Base64
 */
record Alternatives(String boundary, String body) {

  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII));

  /** The richest comes last (RFC 2046, 5.1.4). */
  static Alternatives of(UUID mail, String text, String html, CalendarPart calendar) {
    String boundary = "=_" + mail;
    StringBuilder body = new StringBuilder();
    add(body, boundary, "text/plain; charset=utf-8", text);
    add(body, boundary, "text/html; charset=utf-8", html);
    add(
        body,
        boundary,
        "text/calendar; charset=utf-8; method=" + calendar.method(),
        calendar.text());
    return new Alternatives(boundary, body.append("--" + boundary + "--\n").toString());
  }

  private static void add(StringBuilder body, String boundary, String type, String content) {
    body.append("--").append(boundary).append("\nContent-Type: ").append(type);
    body.append("\nContent-Transfer-Encoding: base64\n\n");
    body.append(LINES.encodeToString(content.getBytes(StandardCharsets.UTF_8))).append("\n\n");
  }

  String contentType() {
    return "multipart/alternative; boundary=\"" + boundary + "\"";
  }
}
