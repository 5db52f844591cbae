package org.ignite.sessions.polls;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.availability.Group;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.SessionKind;
import org.ignite.sessions.sessions.SessionPlan;
import org.jspecify.annotations.Nullable;

/** The question which of some dates suit a group, and the session that it is about. */
@Entity
public class DatePoll {

  /** How long before the end those are reminded who have not answered, once. */
  static final Duration REMINDED_BEFORE = Duration.ofDays(2);

  /** How long after the end the links of its letters still open their page. */
  private static final Duration LINKS_HOLD = Duration.ofDays(30);

  private static final Duration LONGEST = Duration.ofDays(366);

  @Id private UUID id;
  @Version private long version;
  private UUID cohortId;

  @Enumerated(EnumType.STRING)
  private SessionKind kind;

  @Enumerated(EnumType.STRING)
  private @Nullable Confidentiality confidentiality;

  private String title;
  private String zone;
  private @Nullable String venue;
  private @Nullable String link;
  private @Nullable Integer capacity;
  private UUID facilitatorId;
  private @Nullable UUID learningSetId;
  private Instant closesAt;
  private Instant openedAt;
  private @Nullable Instant remindedAt;

  @Enumerated(EnumType.STRING)
  private PollState state;

  private @Nullable String cancelReason;
  private @Nullable UUID chosenOptionId;
  private @Nullable UUID sessionId;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected DatePoll() {}

  private DatePoll(PollPlan plan, Instant now) {
    this.id = Ids.next();
    this.cohortId = plan.cohortId();
    this.kind = plan.kind();
    this.confidentiality = plan.confidentiality();
    this.title = plan.title();
    this.zone = plan.zone();
    this.venue = plan.venue();
    this.link = plan.link();
    this.capacity = plan.capacity();
    this.facilitatorId = plan.facilitatorId();
    this.learningSetId = plan.group().learningSetId();
    this.closesAt = plan.closesAt().truncatedTo(ChronoUnit.SECONDS);
    this.openedAt = now.truncatedTo(ChronoUnit.SECONDS);
    this.state = PollState.OPEN;
  }

  /**
   * Asks.
   *
   * @throws InvalidRequest 422, if it is to close at once or in more than a year
   */
  static DatePoll open(PollPlan plan, Instant now) {
    checkEnd(plan.closesAt(), now);
    return new DatePoll(plan, now);
  }

  private static void checkEnd(Instant closesAt, Instant now) {
    if (!closesAt.isAfter(now)) {
      throw new InvalidRequest("/closesAt", "is not after now");
    }
    if (closesAt.isAfter(now.plus(LONGEST))) {
      throw new InvalidRequest("/closesAt", "is more than a year on");
    }
  }

  /**
   * Puts its end off. Who has not answered is reminded of the new end too.
   *
   * @param firstDate when the first of its dates begins
   * @return false if that is its end
   * @throws PollClosed 409
   * @throws InvalidRequest 422, if it is an earlier end, or none for a poll of these dates
   */
  boolean extend(Instant until, Instant firstDate, Instant now) {
    mustBeOpen();
    Instant end = until.truncatedTo(ChronoUnit.SECONDS);
    if (end.equals(closesAt)) {
      return false;
    }
    checkEnd(end, now);
    if (end.isBefore(closesAt)) {
      throw new InvalidRequest("/closesAt", "is before the end that people were told");
    }
    if (!end.isBefore(firstDate)) {
      throw new InvalidRequest("/closesAt", "is not before the first of the dates");
    }
    closesAt = end;
    if (now.isBefore(end.minus(REMINDED_BEFORE))) {
      remindedAt = null;
    }
    return true;
  }

  /**
   * Refuses whatever makes no sense for a poll that is over.
   *
   * @throws PollClosed 409
   */
  void mustBeOpen() {
    if (state != PollState.OPEN) {
      throw new PollClosed(state);
    }
  }

  /**
   * The session that it makes.
   *
   * @throws PollClosed 409
   * @throws OptionPassed 409
   */
  SessionPlan session(MeetingTime time, Instant now) {
    mustBeOpen();
    if (!time.startsAtUtc().isAfter(now)) {
      throw new OptionPassed();
    }
    return new PollPlan(
            cohortId,
            kind,
            confidentiality,
            title,
            zone,
            venue,
            link,
            capacity,
            facilitatorId,
            new Group(null, learningSetId),
            closesAt)
        .at(time);
  }

  /**
   * Ends it with a session.
   *
   * @throws PollClosed 409
   */
  void close(UUID chosen, UUID session) {
    mustBeOpen();
    state = PollState.CLOSED;
    chosenOptionId = chosen;
    sessionId = session;
  }

  /**
   * Ends it without one.
   *
   * @throws PollClosed 409
   */
  void cancel(String reason) {
    mustBeOpen();
    state = PollState.CANCELLED;
    cancelReason = reason;
  }

  /** A poll that is shorter than the time of the reminder is not reminded of. */
  boolean reminderDue(Instant now) {
    Instant due = closesAt.minus(REMINDED_BEFORE);
    return state == PollState.OPEN
        && remindedAt == null
        && openedAt.isBefore(due)
        && !now.isBefore(due)
        && now.isBefore(closesAt);
  }

  void remind(Instant now) {
    remindedAt = now;
  }

  boolean isOpen() {
    return state == PollState.OPEN;
  }

  Instant linksExpireAt() {
    return closesAt.plus(LINKS_HOLD);
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID cohortId() {
    return cohortId;
  }

  public SessionKind kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  public String zone() {
    return zone;
  }

  public @Nullable String venue() {
    return venue;
  }

  public @Nullable String link() {
    return link;
  }

  public @Nullable Integer capacity() {
    return capacity;
  }

  public UUID facilitatorId() {
    return facilitatorId;
  }

  /** Whose meeting the session will be; null unless a set is asked. */
  public @Nullable UUID learningSetId() {
    return learningSetId;
  }

  public Instant closesAt() {
    return closesAt;
  }

  public PollStanding standing(Instant now) {
    return PollStanding.of(state.name(), closesAt, now);
  }

  public @Nullable String cancelReason() {
    return cancelReason;
  }

  public @Nullable UUID chosenOptionId() {
    return chosenOptionId;
  }

  /** The session that closing it made; null before. */
  public @Nullable UUID sessionId() {
    return sessionId;
  }
}
