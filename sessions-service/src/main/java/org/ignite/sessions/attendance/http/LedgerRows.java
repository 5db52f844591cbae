package org.ignite.sessions.attendance.http;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.ignite.sessions.attendance.LedgerEntry;
import org.ignite.sessions.invitations.Attendance;
import org.ignite.sessions.invitations.Reply;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.SessionKind;

/** The rows of one participant, a session each. */
final class LedgerRows {

  private LedgerRows() {}

  /** Those with a session that counts: an optional one does not before the invitation. */
  static List<Row> counting(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.getUUID("session_id") != null)
        .filter(row -> row.getUUID("invitation_id") != null || entry(row).days().core())
        .toList();
  }

  static LedgerEntry entry(Row row) {
    return new LedgerEntry(
        SessionKind.valueOf(row.getString("kind")),
        Confidentiality.valueOf(row.getString("confidentiality")),
        row.getOffsetDateTime("starts_at_utc").toInstant(),
        row.getOffsetDateTime("ends_at_utc").toInstant(),
        Reply.valueOf(row.getString("reply")),
        row.getBoolean("waits"),
        Attendance.valueOf(row.getString("attendance")),
        row.getBoolean("disclosed"));
  }
}
