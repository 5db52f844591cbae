package org.ignite.sessions.sessions;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/** Something of the programme that a cohort, or some of it, meets for. */
@Entity
public class Session implements Aggregate {

  /**
   * Attendance can be recorded from that long before the start: people arrive early, and a
   * facilitator ticks them off at the door.
   */
  public static final Duration ARRIVAL = Duration.ofHours(1);

  @Id private UUID id;
  @Version private long version;
  private UUID cohortId;

  @Enumerated(EnumType.STRING)
  private SessionKind kind;

  @Enumerated(EnumType.STRING)
  private Confidentiality confidentiality;

  private boolean invitedOnly;
  private String title;
  private LocalDateTime startsAt;
  private LocalDateTime endsAt;
  private String zone;
  private Instant startsAtUtc;

  private Instant endsAtUtc;

  private boolean overlapLater;
  @Embedded private Place place;

  @SuppressWarnings("UnusedVariable") // read by SQL
  private @Nullable String roomKey;

  private @Nullable Integer capacity;
  private UUID facilitatorId;

  @Enumerated(EnumType.STRING)
  private SessionState state;

  private @Nullable String cancelReason;
  private @Nullable String changeReason;
  private SessionContent content;
  private @Nullable UUID seriesId;

  private @Nullable UUID learningSetId;

  private int sequence;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Session() {}

  @SuppressWarnings("NullAway.Init") // take sets the rest
  private Session(SessionPlan plan) {
    this.id = Ids.next();
    this.cohortId = plan.cohortId();
    this.kind = plan.kind();
    this.confidentiality =
        plan.confidentiality() == null
            ? plan.kind().usualConfidentiality()
            : plan.confidentiality();
    this.invitedOnly = confidentiality != Confidentiality.OPEN || kind == SessionKind.ROUNDTABLE;
    this.seriesId = plan.seriesId();
    this.learningSetId = plan.learningSetId();
    this.state = plan.draft() ? SessionState.DRAFT : SessionState.SCHEDULED;
    take(plan.details());
  }

  /**
   * A session of a cohort, or a draft of one. It may lie in the past, so that one that was held
   * without the system can be entered.
   */
  public static Session plan(SessionPlan plan) {
    return new Session(plan);
  }

  /** Becomes the first of several. */
  void startSeries(UUID series) {
    seriesId = series;
  }

  /** The plan of the same at another time; a draft if this is one. */
  SessionPlan again(UUID series, MeetingTime time) {
    return new SessionPlan(
        cohortId,
        kind,
        confidentiality,
        state == SessionState.DRAFT,
        series,
        learningSetId,
        details().at(time));
  }

  /**
   * Tells of a draft.
   *
   * @throws SessionPublished 409, if it is none
   */
  void publish() {
    mustBeDraft();
    state = SessionState.SCHEDULED;
  }

  /**
   * Takes new details.
   *
   * @param reason why, for those it concerns; null for none
   * @param seatsTaken how many are taken, or offered to somebody
   * @return false if they are those that it has
   * @throws SessionCancelled 409
   * @throws RuleHolds 409
   * @throws CapacityBelowSeatsTaken 409, where it is lowered
   */
  boolean change(SessionDetails details, @Nullable String reason, long seatsTaken, Instant now) {
    mustStand();
    ChathamHouseRule.mustHold(this, details, now);
    if (lowersBelow(seatsTaken, details.capacity())) {
      throw new CapacityBelowSeatsTaken(seatsTaken);
    }
    if (details.equals(details())) {
      return false;
    }
    take(details);
    if (state == SessionState.SCHEDULED) {
      changeReason = reason;
      sequence++;
    }
    return true;
  }

  private boolean lowersBelow(long seatsTaken, @Nullable Integer to) {
    return to != null && to < seatsTaken && (capacity == null || to < capacity);
  }

  /**
   * Makes it a meeting of that learning set, for good.
   *
   * @return false if it is
   * @throws MeetingOfAnotherSet 409
   */
  boolean meetsFor(UUID learningSet) {
    if (learningSet.equals(learningSetId)) {
      return false;
    }
    if (learningSetId != null) {
      throw new MeetingOfAnotherSet();
    }
    learningSetId = learningSet;
    return true;
  }

  /**
   * Calls it off.
   *
   * @throws SessionCancelled 409, if it is off already
   * @throws SessionDraft 409: a draft is deleted
   */
  public void cancel(String reason) {
    mustBePublished();
    state = SessionState.CANCELLED;
    cancelReason = reason;
    sequence++;
  }

  /**
   * Refuses whatever nobody may learn from a draft.
   *
   * @throws SessionCancelled 409
   * @throws SessionDraft 409
   */
  public void mustBePublished() {
    mustStand();
    if (state == SessionState.DRAFT) {
      throw new SessionDraft();
    }
  }

  /**
   * Refuses what can be done before anybody was told only.
   *
   * @throws SessionPublished 409
   */
  void mustBeDraft() {
    if (state != SessionState.DRAFT) {
      throw new SessionPublished();
    }
  }

  /**
   * Refuses whatever makes no sense for a session that is called off.
   *
   * @throws SessionCancelled 409
   */
  public void mustStand() {
    if (state == SessionState.CANCELLED) {
      throw new SessionCancelled();
    }
  }

  /**
   * Refuses what can be asked and answered only while there is something to come to.
   *
   * @throws SessionCancelled 409
   * @throws SessionDraft 409
   * @throws SessionOver 409, from its end on
   */
  public void mustNotBeOver(Instant now) {
    mustBePublished();
    if (over(now)) {
      throw new SessionOver();
    }
  }

  /**
   * How many seats are left.
   *
   * @param seatsTaken how many are taken, or offered to somebody
   */
  public long seatsLeft(long seatsTaken) {
    return capacity == null ? Long.MAX_VALUE : capacity - seatsTaken;
  }

  /**
   * Refuses attendance before people can have arrived: earlier than an hour before the start.
   *
   * @throws SessionCancelled 409
   * @throws AttendanceTooEarly 409
   */
  public void mustHaveBegun(Instant now) {
    mustBePublished();
    if (!arriving(now)) {
      throw new AttendanceTooEarly(startsAtUtc.minus(ARRIVAL));
    }
  }

  /** True from an hour before its start on. */
  boolean arriving(Instant now) {
    return !now.isBefore(startsAtUtc.minus(ARRIVAL));
  }

  /** True from its end on: people are written to no more, but that it is off or not theirs. */
  public boolean over(Instant now) {
    return !now.isBefore(endsAtUtc);
  }

  /** True from its start on. */
  public boolean begun(Instant now) {
    return !now.isBefore(startsAtUtc);
  }

  private void take(SessionDetails details) {
    title = details.title();
    startsAt = details.time().startsAt();
    endsAt = details.time().endsAt();
    zone = details.time().zone().getId();
    overlapLater = details.time().later();
    startsAtUtc = details.time().startsAtUtc();
    endsAtUtc = details.time().endsAtUtc();
    place = details.place();
    roomKey = details.place().roomKey();
    capacity = details.capacity();
    facilitatorId = details.facilitatorId();
    content = details.content();
  }

  public SessionDetails details() {
    return new SessionDetails(title, time(), place, capacity, facilitatorId, content);
  }

  public MeetingTime time() {
    return new MeetingTime(startsAt, endsAt, ZoneId.of(zone), overlapLater);
  }

  public UUID cohortId() {
    return cohortId;
  }

  public SessionKind kind() {
    return kind;
  }

  public Confidentiality confidentiality() {
    return confidentiality;
  }

  /**
   * True where only the invited may know of it: everything that is not open, and roundtables, whose
   * contributor is shown to invitees only. Other sessions are known to the whole cohort.
   */
  public boolean invitedOnly() {
    return invitedOnly;
  }

  public UUID facilitatorId() {
    return facilitatorId;
  }

  public SessionState state() {
    return state;
  }

  public @Nullable String cancelReason() {
    return cancelReason;
  }

  /** Why it was last changed; null where that was not said. */
  public @Nullable String changeReason() {
    return changeReason;
  }

  public @Nullable UUID seriesId() {
    return seriesId;
  }

  /** Whose meeting it is; null for what is no learning set's. */
  public @Nullable UUID learningSetId() {
    return learningSetId;
  }

  /** How often people had to be told anew: the SEQUENCE of RFC 5545, 3.8.7.4. */
  public int sequence() {
    return sequence;
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
    return "session";
  }
}
