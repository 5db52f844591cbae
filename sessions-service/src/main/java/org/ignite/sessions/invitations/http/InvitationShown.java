package org.ignite.sessions.invitations.http;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.invitations.Reply;
import org.ignite.sessions.invitations.Seat;
import org.ignite.sessions.sessions.SessionState;
import org.ignite.sessions.sessions.TimeInWords;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as its page shows it: when, and what was answered. Neither title nor place, since
 * whoever reads the mailbox can open it.
 */
record InvitationShown(
    UUID id,
    UUID personId,
    String name,
    String when,
    String zone,
    boolean stands,
    Reply reply,
    Seat seat,
    @Nullable String note,
    @Nullable String keptUntil) {

  static InvitationShown of(Row row, Instant now) {
    String zone = row.getString("zone");
    Instant keptUntil = Rows.instant(row, "offer_expires_at");
    boolean stands =
        SessionState.valueOf(row.getString("state")) == SessionState.SCHEDULED
            && row.getOffsetDateTime("withdrawn_at") == null
            && Objects.requireNonNull(Rows.instant(row, "ends_at_utc")).isAfter(now);
    return new InvitationShown(
        row.getUUID("id"),
        row.getUUID("person_id"),
        Objects.requireNonNullElse(row.getString("given_name"), "colleague"),
        TimeInWords.moment(row.getLocalDateTime("starts_at")),
        zone,
        stands,
        Reply.valueOf(row.getString("reply")),
        Seat.valueOf(row.getString("seat")),
        row.getString("note"),
        keptUntil == null ? null : TimeInWords.moment(keptUntil, zone));
  }

  public boolean open() {
    return stands;
  }

  public boolean offered() {
    return seat == Seat.OFFERED;
  }

  public boolean waiting() {
    return seat == Seat.WAITING;
  }

  public boolean comes() {
    return seat == Seat.TAKEN;
  }

  public boolean declined() {
    return reply == Reply.NO;
  }

  public boolean tentative() {
    return reply == Reply.TENTATIVE;
  }
}
