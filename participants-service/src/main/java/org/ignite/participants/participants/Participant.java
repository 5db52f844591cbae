package org.ignite.participants.participants;

import static org.ignite.participants.participants.ParticipantState.ACTIVE;
import static org.ignite.participants.participants.ParticipantState.APPLIED;
import static org.ignite.participants.participants.ParticipantState.COMPLETED;
import static org.ignite.participants.participants.ParticipantState.CONFIRMED;
import static org.ignite.participants.participants.ParticipantState.DECLINED;
import static org.ignite.participants.participants.ParticipantState.DEFERRED;
import static org.ignite.participants.participants.ParticipantState.LAPSED;
import static org.ignite.participants.participants.ParticipantState.OFFERED;
import static org.ignite.participants.participants.ParticipantState.WAITING;
import static org.ignite.participants.participants.ParticipantState.WITHDRAWN;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.participants.themes.Theme;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/** One person's participation in one cohort, from the application to the end. */
@Entity
public class Participant implements Aggregate {

  @Id private UUID id;
  @Version private long version;
  private UUID personId;
  private UUID cohortId;
  private @Nullable UUID organisationId;
  private String roleTitle;
  @Embedded private Standing standing;
  private @Nullable String preferredName;
  private @Nullable LocalDate inPostSince;
  private String[] interests = new String[0];
  private @Nullable String phone;
  private String[] shown = new String[0];

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Participant() {}

  private Participant(
      UUID personId, UUID cohortId, @Nullable UUID organisationId, String roleTitle) {
    this.id = Ids.next();
    this.personId = personId;
    this.cohortId = cohortId;
    this.organisationId = organisationId;
    this.roleTitle = roleTitle;
    this.standing = Standing.APPLIED;
  }

  /**
   * @param organisationId what they lead; null for who has lost office and goes on in a later
   *     cohort
   */
  public static Participant applied(
      UUID personId, UUID cohortId, @Nullable UUID organisationId, String roleTitle) {
    return new Participant(personId, cohortId, organisationId, roleTitle);
  }

  /**
   * Puts them on the waiting list, behind whoever waits already.
   *
   * @throws WrongState 409, unless they have applied or been offered a place that they do not have
   */
  public void await() {
    from("put on the waiting list", APPLIED, OFFERED, LAPSED, DECLINED);
    standing = standing.waiting(now());
  }

  /**
   * Offers a place.
   *
   * @param expiresAt until when the offer holds
   * @throws WrongState 409, unless they have applied, wait, or an earlier offer came to nothing
   */
  public void offer(Instant expiresAt) {
    mayBeOffered();
    standing = standing.offered(expiresAt.truncatedTo(ChronoUnit.MICROS));
  }

  /**
   * @throws WrongState 409, unless they have applied, wait, or an earlier offer came to nothing
   */
  void mayBeOffered() {
    from("offered a place", APPLIED, WAITING, LAPSED, DECLINED);
  }

  /**
   * They do not take the place that was offered.
   *
   * @throws WrongState 409, unless they have been offered one
   */
  public void decline() {
    from("taken to have declined", OFFERED);
    standing = standing.in(DECLINED);
  }

  /**
   * Reminds them of an unanswered offer.
   *
   * @throws WrongState 409, unless there is one
   */
  void remind() {
    from("reminded of an offer", OFFERED);
    standing = standing.reminded(now());
  }

  /**
   * The offer was not answered in time; the place is free again.
   *
   * @throws WrongState 409, unless there is an offer that has expired unsigned
   */
  void lapse() {
    from("taken to have let an offer lapse", OFFERED);
    if (standing.offerHolds(now())) {
      throw new WrongState("be taken to have let an offer lapse", OFFERED);
    }
    standing = standing.in(LAPSED);
  }

  /**
   * Signs up to the days of the programme.
   *
   * @param name as they signed
   * @param commitmentVersion the version of the commitment that they read
   * @throws WrongState 409, unless they have been offered a place; signing twice is signing once
   * @throws OfferExpired 409
   */
  public void sign(String name, int commitmentVersion) {
    if (standing.state() != OFFERED) {
      throw new WrongState("sign the commitment", standing.state());
    }
    if (!standing.offerHolds(now())) {
      throw new OfferExpired();
    }
    if (standing.signedAt() == null) {
      standing = standing.signed(now(), name, commitmentVersion);
    }
  }

  /**
   * Confirms the place: the bargain of the programme is that the days are promised first.
   *
   * @throws WrongState 409, unless they have been offered a place
   * @throws CommitmentNotSigned 409
   */
  public void confirm() {
    mayBeConfirmed();
    standing = standing.in(CONFIRMED);
  }

  /**
   * @throws WrongState 409, unless they have been offered a place
   * @throws CommitmentNotSigned 409
   */
  void mayBeConfirmed() {
    from("confirmed", OFFERED);
    if (standing.signedAt() == null) {
      throw new CommitmentNotSigned();
    }
  }

  /**
   * The season has begun for them.
   *
   * @throws WrongState 409, unless they are confirmed
   */
  public void activate() {
    from("active", CONFIRMED);
    standing = standing.in(ACTIVE);
  }

  /**
   * They have been through it.
   *
   * @throws WrongState 409, unless they are active
   */
  public void complete() {
    from("completed", ACTIVE);
    standing = standing.in(COMPLETED);
  }

  /**
   * They leave before the end.
   *
   * @param reason for the programme team alone
   * @throws WrongState 409, if they have completed it or left already
   */
  public void withdraw(String reason) {
    from("withdrawn", APPLIED, WAITING, OFFERED, LAPSED, CONFIRMED, ACTIVE);
    standing = standing.left(WITHDRAWN, reason, null);
  }

  /**
   * They go on in a later cohort.
   *
   * @param to their participation there
   * @throws WrongState 409, if they have completed this one or left already
   */
  void defer(String reason, UUID to) {
    from("deferred", APPLIED, WAITING, OFFERED, LAPSED, CONFIRMED, ACTIVE);
    standing = standing.left(DEFERRED, reason, to);
  }

  /**
   * They apply once more, after they had left.
   *
   * @throws WrongState 409, unless they have withdrawn
   */
  void reapply(Participant as) {
    from("taken to apply once more", WITHDRAWN);
    standing = Standing.APPLIED;
    organisationId = as.organisationId;
    roleTitle = as.roleTitle;
    take(as.profile());
  }

  /**
   * @throws WrongState 409, once they have left
   */
  public void takesPart() {
    if (standing.state().hasLeft()) {
      throw new WrongState("do this any more", standing.state());
    }
  }

  /** Goes back to where it stood before a step that was a mistake. */
  void restore(Standing before) {
    standing = before;
  }

  private void from(String step, ParticipantState first, ParticipantState... others) {
    if (!EnumSet.of(first, others).contains(standing.state())) {
      throw new WrongState("be " + step, standing.state());
    }
  }

  /** Takes what they say of themselves. */
  public void take(ParticipantProfile profile) {
    preferredName = profile.preferredName();
    inPostSince = profile.inPostSince();
    interests = profile.interests().stream().map(Theme::text).toArray(String[]::new);
    phone = profile.phone();
    shown = profile.shown().stream().map(Shown::text).sorted().toArray(String[]::new);
  }

  public ParticipantProfile profile() {
    return new ParticipantProfile(
        preferredName,
        inPostSince,
        Arrays.stream(interests).map(Theme::of).toList(),
        phone,
        Arrays.stream(shown).map(Shown::of).collect(Collectors.toSet()));
  }

  /** They lead another organisation, or hold another office, from now on. */
  void move(UUID organisation, String title, LocalDate since) {
    organisationId = organisation;
    roleTitle = title;
    inPostSince = since;
  }

  /** They lead no organisation any more. They take part all the same. */
  void loseOffice() {
    organisationId = null;
    inPostSince = null;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** True for an offer that was not answered in time. */
  boolean offerExpired() {
    return standing.state() == OFFERED && !standing.offerHolds(now());
  }

  /** True where a reminder of the offer is due. */
  boolean reminderDue(Duration before) {
    return standing.reminderDue(now(), before);
  }

  public UUID personId() {
    return personId;
  }

  public UUID cohortId() {
    return cohortId;
  }

  /** What they lead; null for who has lost office. */
  public @Nullable UUID organisationId() {
    return organisationId;
  }

  /** What they are there; for who has lost office, what they were. */
  public String roleTitle() {
    return roleTitle;
  }

  public ParticipantState state() {
    return standing.state();
  }

  /** Where it stands. */
  public Standing standing() {
    return standing;
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
