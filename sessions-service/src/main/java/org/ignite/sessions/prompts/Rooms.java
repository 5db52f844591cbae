package org.ignite.sessions.prompts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionOver;
import org.ignite.sessions.sessions.Sessions;

/**
 * The codes by which the people in a room come to its prompts. A code is no proof of who answers:
 * whoever is in the room, or is told of it by somebody there, can use it.
 */
@ApplicationScoped
public class Rooms {

  private static final String SET =
      """
      insert into prompt_room (session_id, code, expires_at) values (:session, :code, :expires)
      on conflict (session_id) do update set code = excluded.code, expires_at = excluded.expires_at
      """;

  private static final String OPENS =
      """
      select r.session_id from prompt_room r join session s on s.id = r.session_id
      where r.code = $1 and r.expires_at > $2 and s.state = 'SCHEDULED'
      """;

  private final Sessions sessions;
  private final Audit audit;
  private final Pool database;
  private final Clock clock;

  Rooms(Sessions sessions, Audit audit, Pool database, Clock clock) {
    this.sessions = sessions;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Gives a session a code, in place of the one that it had. It holds to the end of the day on
   * which the session ends, by the session's own zone.
   *
   * @throws NotALargeGroupSession 409
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws SessionOver 409, if that day is over
   */
  @WithTransaction
  public Uni<Room> join(UUID sessionId) {
    return sessions.lock(sessionId).map(this::room).call(room -> keep(sessionId, room));
  }

  private Room room(Session session) {
    Prompt.mustBeLargeGroup(session);
    session.mustBePublished();
    MeetingTime time = session.time();
    Instant expiry = time.endsAt().toLocalDate().plusDays(1).atStartOfDay(time.zone()).toInstant();
    if (!clock.instant().isBefore(expiry)) {
      throw new SessionOver();
    }
    return new Room(RoomCode.next(), expiry);
  }

  private Uni<Void> keep(UUID sessionId, Room room) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(SET)
                    .setParameter("session", sessionId)
                    .setParameter("code", room.code().text())
                    .setParameter("expires", room.expiresAt())
                    .executeUpdate())
        .chain(() -> audit.record("session", sessionId));
  }

  /**
   * The session that a code opens.
   *
   * @throws org.ignite.platform.problems.Missing 404, if it is none, has expired or been replaced,
   *     or the session is cancelled
   */
  public Uni<UUID> opens(RoomCode code) {
    return database
        .preparedQuery(OPENS)
        .execute(Tuple.of(code.text(), clock.instant().atOffset(ZoneOffset.UTC)))
        .map(rows -> Rows.one(rows, "page", row -> row.getUUID("session_id")));
  }

  /** A code with how long it holds. */
  public record Room(RoomCode code, Instant expiresAt) {}
}
