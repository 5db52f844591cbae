package org.ignite.participants.participants;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One person's participation in one cohort: applied, offered, confirmed, active, completed; or
 * withdrawn.
 */
@Entity
public class Participant implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private UUID personId;
  private UUID cohortId;
  private UUID organisationId;
  private String roleTitle;
  private ParticipantState state;
  private @Nullable Instant signedAt;
  private @Nullable String signedName;
  private @Nullable String withdrawnBecause;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Participant() {}

  private Participant(UUID personId, UUID cohortId, UUID organisationId, String roleTitle) {
    this.id = Ids.next();
    this.personId = personId;
    this.cohortId = cohortId;
    this.organisationId = organisationId;
    this.roleTitle = roleTitle;
    this.state = ParticipantState.APPLIED;
  }

  public static Participant applied(
      UUID personId, UUID cohortId, UUID organisationId, String roleTitle) {
    return new Participant(personId, cohortId, organisationId, roleTitle);
  }

  /**
   * Offers a place.
   *
   * @throws WrongState 409, unless they have applied
   */
  public void offer() {
    step("offered a place", ParticipantState.OFFERED, ParticipantState.APPLIED);
  }

  /**
   * Signs up to the days of the programme.
   *
   * @param name as they signed
   * @throws WrongState 409, unless they have been offered a place; signing twice is signing once
   */
  public void sign(String name) {
    if (state != ParticipantState.OFFERED) {
      throw new WrongState("sign the commitment", state);
    }
    if (signedAt == null) {
      signedAt = Instant.now();
      signedName = name;
    }
  }

  /**
   * Confirms the place: the bargain of the programme is that the days are promised first.
   *
   * @throws WrongState 409, unless they have been offered a place
   * @throws CommitmentNotSigned 409
   */
  public void confirm() {
    if (state == ParticipantState.OFFERED && signedAt == null) {
      throw new CommitmentNotSigned();
    }
    step("confirmed", ParticipantState.CONFIRMED, ParticipantState.OFFERED);
  }

  /**
   * The season has begun for them.
   *
   * @throws WrongState 409, unless they are confirmed
   */
  public void activate() {
    step("active", ParticipantState.ACTIVE, ParticipantState.CONFIRMED);
  }

  /**
   * They have been through it.
   *
   * @throws WrongState 409, unless they are active
   */
  public void complete() {
    step("completed", ParticipantState.COMPLETED, ParticipantState.ACTIVE);
  }

  /**
   * They leave before the end.
   *
   * @param reason for the programme team alone
   * @throws WrongState 409, if they have completed it or left already
   */
  public void withdraw(String reason) {
    step(
        "withdrawn",
        ParticipantState.WITHDRAWN,
        ParticipantState.APPLIED,
        ParticipantState.OFFERED,
        ParticipantState.CONFIRMED,
        ParticipantState.ACTIVE);
    withdrawnBecause = reason;
  }

  private void step(
      String name, ParticipantState to, ParticipantState first, ParticipantState... others) {
    if (!EnumSet.of(first, others).contains(state)) {
      throw new WrongState("be " + name, state);
    }
    state = to;
  }

  public UUID personId() {
    return personId;
  }

  public UUID cohortId() {
    return cohortId;
  }

  public UUID organisationId() {
    return organisationId;
  }

  public String roleTitle() {
    return roleTitle;
  }

  public ParticipantState state() {
    return state;
  }

  /** When they signed up to the days; null until then. */
  public @Nullable Instant signedAt() {
    return signedAt;
  }

  /** As they signed; null until then. */
  public @Nullable String signedName() {
    return signedName;
  }

  /** Why they left; null unless they have. */
  public @Nullable String withdrawnBecause() {
    return withdrawnBecause;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public String aggregateType() {
    return "participant";
  }
}
