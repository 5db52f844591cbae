package org.ignite.sessions.invitations;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.invitations.events.InvitationEvent;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;

/** What a facilitator records: who was there. Each method is one transaction. */
@ApplicationScoped
public class AttendanceTaking {

  private final Sessions sessions;
  private final Invitations invitations;
  private final Changes changes;
  private final Clock clock;

  AttendanceTaking(Sessions sessions, Invitations invitations, Changes changes, Clock clock) {
    this.sessions = sessions;
    this.invitations = invitations;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Records one person.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.AttendanceTooEarly 409
   */
  @WithTransaction
  public Uni<Invitation> record(
      UUID invitationId, ExpectedVersion expected, Attendance attendance) {
    return sessions
        .lockOfInvitation(invitationId)
        .chain(
            session ->
                invitations
                    .find(invitationId)
                    .invoke(invitation -> expected.check(invitation.version()))
                    .call(
                        invitation ->
                            publish(
                                session,
                                invitation.attended(session, attendance, clock.instant())
                                    ? List.of(invitation)
                                    : List.of())));
  }

  /**
   * Records a whole meeting: all that is said of it, or nothing.
   *
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.AttendanceTooEarly 409
   * @throws NotInvited 422
   */
  @WithTransaction
  public Uni<AttendanceTotals> record(UUID sessionId, MeetingRecord meeting) {
    return sessions
        .lock(sessionId)
        .chain(
            session ->
                invitations
                    .of(sessionId)
                    .call(invited -> publish(session, changed(session, invited, meeting))))
        .map(AttendanceTotals::of);
  }

  private List<Invitation> changed(
      Session session, List<Invitation> invited, MeetingRecord meeting) {
    Instant now = clock.instant();
    session.mustHaveBegun(now);
    Map<UUID, Invitation> byId =
        invited.stream().collect(Collectors.toMap(Invitation::id, Function.identity()));
    Map<UUID, Attendance> seen = meeting.of(byId);
    return invited.stream()
        .filter(i -> seen.containsKey(i.id()) && i.attended(session, seen.get(i.id()), now))
        .toList();
  }

  /**
   * The audit says that the session's attendance was recorded and not whose: the programme team
   * reads it, and of a session under the Chatham House Rule it may not know who was there.
   */
  private Uni<Void> publish(Session session, List<Invitation> changed) {
    return changed.isEmpty()
        ? Uni.createFrom().voidItem()
        : changes.publishAllAsOne(session, changed, InvitationEvent::attendanceRecorded);
  }
}
