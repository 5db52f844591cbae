package org.ignite.sessions.guests;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without an account who takes part in one session. They take no seat of it, which counts
 * the invited participants.
 */
@Entity
public class Guest {

  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // read by Hibernate
  @Version
  private long version;

  private UUID sessionId;
  private @Nullable String name;
  private @Nullable String email;

  @Enumerated(EnumType.STRING)
  private GuestReply reply;

  private @Nullable Instant repliedAt;
  private Instant invitedAt;
  private @Nullable Instant revokedAt;
  private @Nullable Instant forgottenAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Guest() {}

  private Guest(UUID sessionId, String name, String email, Instant now) {
    this.id = Ids.next();
    this.sessionId = sessionId;
    this.name = name;
    this.email = email;
    this.reply = GuestReply.NONE;
    this.invitedAt = now.truncatedTo(ChronoUnit.MICROS); // as precise as the database has it
  }

  /**
   * Asks somebody to a session that is still to come, or goes on.
   *
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.SessionOver 409
   * @throws SetTakesNoGuests 422
   */
  static Guest of(Session session, String name, String email, Instant now) {
    if (session.confidentiality() == Confidentiality.SET) {
      throw new SetTakesNoGuests();
    }
    session.mustNotBeOver(now);
    return new Guest(session.id(), name, email, now);
  }

  /**
   * Takes the guest's answer; the last one stands.
   *
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.SessionOver 409
   * @throws GuestRevoked 409
   * @throws GuestForgotten 409
   */
  void reply(Session session, GuestReply answer, Instant now) {
    mustBeReachable();
    session.mustNotBeOver(now);
    reply = answer;
    repliedAt = now;
  }

  /**
   * Refuses to write to somebody who is not invited any more or whose address is gone.
   *
   * @throws GuestRevoked 409
   * @throws GuestForgotten 409
   */
  void mustBeReachable() {
    if (revokedAt != null) {
      throw new GuestRevoked();
    }
    if (forgottenAt != null) {
      throw new GuestForgotten();
    }
  }

  /** Refuses a letter about a session that is cancelled or over, or to whom nobody can reach. */
  void mustBeWrittenTo(Session session, Instant now) {
    mustBeReachable();
    session.mustNotBeOver(now);
  }

  /**
   * Revokes the invitation.
   *
   * @throws GuestRevoked 409, if it has been before
   */
  void revoke(Instant now) {
    if (revokedAt != null) {
      throw new GuestRevoked();
    }
    revokedAt = now.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Erases who it was.
   *
   * @return false if it is erased already
   */
  boolean forget(Instant now) {
    if (forgottenAt != null) {
      return false;
    }
    name = null;
    email = null;
    forgottenAt = now;
    return true;
  }

  public UUID id() {
    return id;
  }

  public UUID sessionId() {
    return sessionId;
  }

  /** As who invited them wrote it; null once it is erased. So is the address. */
  public @Nullable String name() {
    return name;
  }

  public @Nullable String email() {
    return email;
  }

  public GuestReply reply() {
    return reply;
  }

  public @Nullable Instant repliedAt() {
    return repliedAt;
  }

  public Instant invitedAt() {
    return invitedAt;
  }

  public @Nullable Instant revokedAt() {
    return revokedAt;
  }

  public @Nullable Instant forgottenAt() {
    return forgottenAt;
  }
}
