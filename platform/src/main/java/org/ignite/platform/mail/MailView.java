package org.ignite.platform.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.mutiny.sqlclient.Row;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mail with its text, as its reader sees it but for a personal link, which is shown as the
 * address of nowhere, and for what they have answered, which whoever looks at others' mail need not
 * be allowed to know (PROGRAMME.md, the Chatham House Rule).
 *
 * @param text absent once it is wiped
 * @param html absent once it is wiped
 * @param calendar what it says to the reader's calendar, as iCalendar with its lines unfolded;
 *     absent where it says nothing
 */
@Schema(name = "Mail")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MailView(
    @JsonUnwrapped MailEntry mail,
    @Nullable String text,
    @Nullable String html,
    @Schema(description = "Without what its reader has answered.") @Nullable String calendar) {

  /** A line goes on behind it, wherever it was broken (RFC 5545, 3.1). */
  private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]");

  /** Of an attendee (RFC 5545, 3.2.12). */
  private static final Pattern ANSWER =
      Pattern.compile(";PARTSTAT=[^;:\\r\\n]*", Pattern.CASE_INSENSITIVE);

  static MailView of(Row row) {
    return new MailView(
        MailEntry.of(row),
        row.getString("text"),
        row.getString("html"),
        withoutAnswer(row.getString("calendar")));
  }

  static @Nullable String withoutAnswer(@Nullable String calendar) {
    return calendar == null
        ? null
        : ANSWER.matcher(FOLD.matcher(calendar).replaceAll("")).replaceAll("");
  }
}
