package org.ignite.sessions.invitations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.sessions.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * That a facilitator wrote down whether somebody was there. The first is the record; what comes
 * after it corrects it. Rows are added and never changed.
 */
@Entity
@SuppressWarnings("UnusedVariable") // SQL reads them
class AttendanceRecord {

  /** Until then it is still the taking of attendance: somebody comes late, a name is mistaken. */
  private static final Duration SETTLING = Duration.ofHours(24);

  @Id private UUID id;
  private UUID invitationId;
  private UUID sessionId;

  @Enumerated(EnumType.STRING)
  private Attendance was;

  @Enumerated(EnumType.STRING)
  private Attendance attendance;

  @Enumerated(EnumType.STRING)
  private @Nullable CorrectionReason reason;

  private UUID recordedBy;
  private Instant recordedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected AttendanceRecord() {}

  private AttendanceRecord(
      Invitation invitation, Attendance was, Recording recording, Instant recordedAt) {
    this.id = Ids.next();
    this.invitationId = invitation.id();
    this.sessionId = invitation.sessionId();
    this.was = was;
    this.attendance = invitation.attendance();
    this.reason = was == Attendance.UNKNOWN ? null : recording.reason();
    this.recordedBy = recording.by();
    this.recordedAt = recordedAt;
  }

  /**
   * What was just written down.
   *
   * @param was what stood there before
   * @throws CorrectionNeedsReason 422, if it is a correction more than a day after the end and no
   *     reason is said
   */
  static AttendanceRecord of(
      Session session, Invitation invitation, Attendance was, Recording recording, Instant now) {
    boolean late = now.isAfter(session.time().endsAtUtc().plus(SETTLING));
    if (was != Attendance.UNKNOWN && late && recording.reason() == null) {
      throw new CorrectionNeedsReason();
    }
    return new AttendanceRecord(invitation, was, recording, now);
  }

  boolean corrects() {
    return was != Attendance.UNKNOWN;
  }
}
