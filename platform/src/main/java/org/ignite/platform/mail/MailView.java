package org.ignite.platform.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.mutiny.sqlclient.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mail with its text, as its reader sees it but for a personal link, which is shown as the
 * address of nowhere.
 *
 * @param text absent once it is wiped
 * @param html absent once it is wiped
 * @param calendar what it says to the reader's calendar, as iCalendar; absent where it says nothing
 */
@Schema(name = "Mail")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MailView(
    @JsonUnwrapped MailEntry mail,
    @Nullable String text,
    @Nullable String html,
    @Nullable String calendar) {

  static MailView of(Row row) {
    return new MailView(
        MailEntry.of(row), row.getString("text"), row.getString("html"), row.getString("calendar"));
  }
}
