package org.ignite.sessions.guests.http;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.ignite.sessions.guests.GuestReply;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.SessionState;
import org.ignite.sessions.sessions.TimeInWords;
import org.jspecify.annotations.Nullable;

/**
 * What a guest's page shows.
 *
 * @param name null once they are forgotten: the page then shows nothing of the session
 * @param when in the session's zone
 * @param over that it has ended
 */
public record GuestShown(
    UUID guestId,
    @Nullable String name,
    String title,
    String when,
    String zone,
    @Nullable String venue,
    @Nullable String link,
    Confidentiality confidentiality,
    boolean cancelled,
    boolean over,
    GuestReply reply) {

  static GuestShown of(Row row, Instant now) {
    MeetingTime time =
        new MeetingTime(
            row.getLocalDateTime("starts_at"),
            row.getLocalDateTime("ends_at"),
            ZoneId.of(row.getString("zone")),
            row.getBoolean("overlap_later"));
    return new GuestShown(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("title"),
        TimeInWords.period(time),
        time.zone().getId(),
        row.getString("venue"),
        row.getString("link"),
        Confidentiality.valueOf(row.getString("confidentiality")),
        SessionState.valueOf(row.getString("state")) == SessionState.CANCELLED,
        !now.isBefore(time.endsAtUtc()),
        GuestReply.valueOf(row.getString("reply")));
  }

  public boolean forgotten() {
    return name == null;
  }

  public boolean chathamHouse() {
    return confidentiality == Confidentiality.CHATHAM_HOUSE;
  }

  public boolean comes() {
    return reply == GuestReply.YES;
  }

  public boolean declined() {
    return reply == GuestReply.NO;
  }
}
