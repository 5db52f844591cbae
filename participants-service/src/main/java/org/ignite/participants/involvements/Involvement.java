package org.ignite.participants.involvements;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/** A person's part in a cohort: invited, accepted, ended; or declined, or withdrawn. */
@Entity
public class Involvement implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private UUID cohortId;
  private UUID personId;
  private String part;
  private @Nullable String raterGroup;
  private @Nullable UUID participantId;
  private String state;
  private Instant invitedAt;
  private @Nullable Instant answeredAt;
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Involvement() {}

  private Involvement(UUID cohortId, UUID personId, Asked asked) {
    this.id = Ids.next();
    this.cohortId = cohortId;
    this.personId = personId;
    this.part = asked.part().text();
    this.raterGroup = asked.raterGroup() == null ? null : asked.raterGroup().text();
    this.participantId = asked.participantId();
    this.state = InvolvementState.INVITED.text();
    this.invitedAt = now();
  }

  static Involvement invited(UUID cohortId, UUID personId, Asked asked) {
    return new Involvement(cohortId, personId, asked);
  }

  /**
   * Refuses to invite again who has answered.
   *
   * @throws WrongInvolvementState 409
   */
  void awaitsAnswer() {
    follows("be invited again", InvolvementState.INVITED);
  }

  /**
   * They take the part.
   *
   * @throws WrongInvolvementState 409, unless they are invited
   */
  void accept() {
    step("be accepted", InvolvementState.INVITED, InvolvementState.ACCEPTED);
    answeredAt = now();
  }

  /**
   * They do not.
   *
   * @throws WrongInvolvementState 409, unless they are invited
   */
  void decline() {
    step("be declined", InvolvementState.INVITED, InvolvementState.DECLINED);
    answeredAt = now();
  }

  /**
   * The invitation is taken back.
   *
   * @throws WrongInvolvementState 409, unless they are invited
   */
  void withdraw() {
    step("be withdrawn", InvolvementState.INVITED, InvolvementState.WITHDRAWN);
    endedAt = now();
  }

  /**
   * They are it no more.
   *
   * @throws WrongInvolvementState 409, unless they have accepted
   */
  void end() {
    step("end", InvolvementState.ACCEPTED, InvolvementState.ENDED);
    endedAt = now();
  }

  private void step(String step, InvolvementState from, InvolvementState to) {
    follows(step, from);
    state = to.text();
  }

  private void follows(String step, InvolvementState from) {
    if (state() != from) {
      throw new WrongInvolvementState(step, state());
    }
  }

  /** As precise as the database has it, so that a view is the same before and behind it. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  public UUID cohortId() {
    return cohortId;
  }

  public UUID personId() {
    return personId;
  }

  public Part part() {
    return Part.of(part);
  }

  /** Of raters; null for everybody else. */
  public @Nullable RaterGroup raterGroup() {
    return raterGroup == null ? null : RaterGroup.of(raterGroup);
  }

  /** About whom; null where it is about nobody in particular. */
  public @Nullable UUID participantId() {
    return participantId;
  }

  public InvolvementState state() {
    return InvolvementState.of(state);
  }

  public Instant invitedAt() {
    return invitedAt;
  }

  /** When they accepted or declined; null until then. */
  public @Nullable Instant answeredAt() {
    return answeredAt;
  }

  /** When it ended or was withdrawn; null until then. */
  public @Nullable Instant endedAt() {
    return endedAt;
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
    return "involvement";
  }
}
