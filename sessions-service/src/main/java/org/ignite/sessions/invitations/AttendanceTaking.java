package org.ignite.sessions.invitations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.invitations.events.InvitationEvent;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;

/** What a facilitator records: who was there. Each method is one transaction. */
@ApplicationScoped
public class AttendanceTaking {

  /** What the audit calls the thing that was corrected; its id is the session's. */
  private static final String CORRECTED = "attendance-correction";

  private final Sessions sessions;
  private final Invitations invitations;
  private final Changes changes;
  private final Audit audit;
  private final Clock clock;

  AttendanceTaking(
      Sessions sessions, Invitations invitations, Changes changes, Audit audit, Clock clock) {
    this.sessions = sessions;
    this.invitations = invitations;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Records one person.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.AttendanceTooEarly 409
   * @throws NotInvited 422
   * @throws CorrectionNeedsReason 422
   */
  @WithTransaction
  public Uni<Invitation> record(
      UUID invitationId, ExpectedVersion expected, Attendance attendance, Recording recording) {
    return sessions
        .lockOfInvitation(invitationId)
        .chain(
            session ->
                invitations
                    .find(invitationId)
                    .invoke(invitation -> expected.check(invitation.version()))
                    .invoke(NotInvited::unlessStands)
                    .call(
                        invitation ->
                            write(
                                session,
                                Map.of(invitationId, invitation),
                                Map.of(invitationId, attendance),
                                recording)));
  }

  /**
   * Records a whole meeting: all that is said of it, or nothing.
   *
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.AttendanceTooEarly 409
   * @throws NotInvited 422
   * @throws CorrectionNeedsReason 422
   */
  @WithTransaction
  public Uni<AttendanceTotals> record(UUID sessionId, MeetingRecord meeting, Recording recording) {
    return sessions
        .lock(sessionId)
        .chain(
            session ->
                invitations
                    .standing(sessionId)
                    .call(
                        invited -> {
                          Map<UUID, Invitation> byId = byId(invited);
                          return write(session, byId, meeting.of(byId), recording);
                        }))
        .map(AttendanceTotals::of);
  }

  /**
   * Takes what a device has kept while it had no network. The same once more changes nothing. Where
   * somebody has recorded something else meanwhile, that stands, and the answer says so.
   *
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.AttendanceTooEarly 409
   * @throws NotInvited 422
   * @throws CorrectionNeedsReason 422
   */
  @WithTransaction
  public Uni<Taken> take(UUID sessionId, List<Seen> seen, Recording recording) {
    return sessions
        .lock(sessionId)
        .chain(
            session ->
                invitations
                    .standing(sessionId)
                    .chain(invited -> take(session, invited, seen, recording)));
  }

  private Uni<Taken> take(
      Session session, List<Invitation> invited, List<Seen> seen, Recording recording) {
    Map<UUID, Invitation> byId = byId(invited);
    NotInvited.unlessAll(seen, byId.keySet());
    Map<UUID, Attendance> agreed = new HashMap<>();
    List<UUID> conflicts = new ArrayList<>();
    for (Seen one : seen) {
      if (one.contradicts(attendance(byId, one))) {
        conflicts.add(one.invitationId());
      } else {
        agreed.put(one.invitationId(), one.attendance());
      }
    }
    return write(session, byId, agreed, recording)
        .map(written -> new Taken(recorded(invited), conflicts));
  }

  private static Attendance attendance(Map<UUID, Invitation> invited, Seen seen) {
    return Objects.requireNonNull(invited.get(seen.invitationId())).attendance();
  }

  private static Map<UUID, Invitation> byId(List<Invitation> invited) {
    return invited.stream().collect(Collectors.toMap(Invitation::id, Function.identity()));
  }

  private static Map<UUID, Attendance> recorded(List<Invitation> invited) {
    Map<UUID, Attendance> recorded = new LinkedHashMap<>();
    invited.forEach(invitation -> recorded.put(invitation.id(), invitation.attendance()));
    return recorded;
  }

  private Uni<Void> write(
      Session session,
      Map<UUID, Invitation> invited,
      Map<UUID, Attendance> seen,
      Recording recording) {
    Instant at = clock.instant();
    session.mustHaveBegun(at);
    List<Invitation> changed = new ArrayList<>();
    List<AttendanceRecord> records = new ArrayList<>();
    for (Invitation invitation : invited.values()) {
      Attendance was = invitation.attendance();
      Attendance now = seen.get(invitation.id());
      if (now != null && invitation.attended(session, now, at)) {
        changed.add(invitation);
        records.add(AttendanceRecord.of(session, invitation, was, recording, at));
      }
    }
    return changed.isEmpty() ? Uni.createFrom().voidItem() : publish(session, changed, records);
  }

  /**
   * The audit says that the session's attendance was recorded, or corrected, and not whose: the
   * programme team reads it, and of a session under the Chatham House Rule it may not know who was
   * there. Whose stands in the records, which the facilitator reads.
   */
  private Uni<Void> publish(
      Session session, List<Invitation> changed, List<AttendanceRecord> records) {
    return Panache.getSession()
        .chain(hibernate -> hibernate.persistAll(records.toArray()))
        .chain(() -> changes.publishAllAsOne(session, changed, InvitationEvent::attendanceRecorded))
        .chain(
            () ->
                records.stream().anyMatch(AttendanceRecord::corrects)
                    ? audit.record(CORRECTED, session.id())
                    : Uni.createFrom().voidItem());
  }
}
