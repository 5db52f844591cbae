package org.ignite.sessions.attendance;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;

/** Personal links to the page on which attendance is taken. Each method is one transaction. */
@ApplicationScoped
public class AttendanceLinks {

  /** The purpose of the links, and the segment behind {@code /pages}. */
  public static final String PAGE = "attendance";

  /** One row a facilitator and session, whatever the number of links. */
  private static final String ADD =
      """
      insert into attendance_page (id, session_id, facilitator_id) values (:id, :session, :facilitator)
      on conflict (session_id, facilitator_id) do nothing
      """;

  private static final String PAGE_OF =
      "select id from attendance_page where session_id = :session and facilitator_id ="
          + " :facilitator";

  private final Sessions sessions;
  private final PersonalLinks links;
  private final Clock clock;

  AttendanceLinks(Sessions sessions, PersonalLinks links, Clock clock) {
    this.sessions = sessions;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Makes a link for the facilitator of a session. It opens nothing any more when somebody else
   * holds the session.
   *
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws AttendancePageOver 409
   */
  @WithTransaction
  public Uni<AttendanceLink> make(UUID sessionId, UUID facilitatorId) {
    return sessions
        .find(sessionId)
        .chain(
            session -> {
              PageWindow window = window(session);
              return page(sessionId, facilitatorId)
                  .chain(page -> links.make(PAGE, page, window.closesAt()))
                  .map(link -> new AttendanceLink(link, window.opensAt(), window.closesAt()));
            });
  }

  private PageWindow window(Session session) {
    session.mustBePublished();
    MeetingTime time = session.time();
    PageWindow window = PageWindow.of(time.startsAtUtc(), time.endsAtUtc());
    if (window.over(clock.instant())) {
      throw new AttendancePageOver();
    }
    return window;
  }

  private static Uni<UUID> page(UUID sessionId, UUID facilitatorId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(ADD)
                    .setParameter("id", Ids.next())
                    .setParameter("session", sessionId)
                    .setParameter("facilitator", facilitatorId)
                    .executeUpdate()
                    .chain(
                        () ->
                            hibernate
                                .createNativeQuery(PAGE_OF, UUID.class)
                                .setParameter("session", sessionId)
                                .setParameter("facilitator", facilitatorId)
                                .getSingleResult()));
  }
}
