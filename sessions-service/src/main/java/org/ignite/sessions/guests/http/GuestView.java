package org.ignite.sessions.guests.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.guests.Guest;
import org.ignite.sessions.guests.GuestReply;
import org.ignite.sessions.guests.InvitedGuest;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.jspecify.annotations.Nullable;

/**
 * A guest, as the programme team and the facilitator see them.
 *
 * @param name absent once it is erased; so is the address
 * @param reply absent where it is not for the viewer
 */
@Schema(name = "Guest")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GuestView(
    UUID id,
    UUID sessionId,
    @Schema(description = "Absent once it is erased; so is email.") @Nullable String name,
    @Nullable String email,
    @Schema(
            description =
                "The programme team sees it of a session under the Chatham House Rule until the"
                    + " session begins.")
        @Nullable GuestReply reply,
    @Nullable Instant repliedAt,
    Instant invitedAt,
    @Schema(description = "When the invitation was revoked; absent while it stands.")
        @Nullable Instant revokedAt,
    @Schema(description = "When name and address were erased.") @Nullable Instant forgottenAt) {

  /** For one who has just changed it. */
  static GuestView of(InvitedGuest invited, boolean holds, Instant now) {
    Guest guest = invited.guest();
    boolean shown = holds || !ChathamHouseRule.hidesWhoIsThere(invited.session(), now);
    return new GuestView(
        guest.id(),
        guest.sessionId(),
        guest.name(),
        guest.email(),
        shown ? guest.reply() : null,
        shown ? guest.repliedAt() : null,
        guest.invitedAt(),
        guest.revokedAt(),
        guest.forgottenAt());
  }

  static GuestView of(Row row) {
    String reply = row.getString("reply");
    return new GuestView(
        row.getUUID("id"),
        row.getUUID("session_id"),
        row.getString("name"),
        row.getString("email"),
        reply == null ? null : GuestReply.valueOf(reply),
        Rows.instant(row, "replied_at"),
        row.getOffsetDateTime("invited_at").toInstant(),
        Rows.instant(row, "revoked_at"),
        Rows.instant(row, "forgotten_at"));
  }
}
