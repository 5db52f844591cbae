package org.ignite.sessions.sessions;

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
import org.ignite.sessions.people.Season;
import org.jspecify.annotations.Nullable;

/** Something of the programme that a cohort, or some of it, meets for. */
@Entity
public class Session implements Aggregate {

  /** People arrive early, and a facilitator ticks them off at the door. */
  private static final Duration ARRIVAL = Duration.ofHours(1);

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

  @SuppressWarnings("UnusedVariable") // read by SQL
  private Instant endsAtUtc;

  private @Nullable String venue;
  private @Nullable String link;
  private @Nullable Integer capacity;
  private UUID facilitatorId;

  @Enumerated(EnumType.STRING)
  private SessionState state;

  private @Nullable String cancelReason;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Session() {}

  @SuppressWarnings("NullAway.Init") // take sets the rest
  private Session(
      UUID cohortId, SessionKind kind, Confidentiality confidentiality, SessionDetails details) {
    this.id = Ids.next();
    this.cohortId = cohortId;
    this.kind = kind;
    this.confidentiality = confidentiality;
    this.invitedOnly = confidentiality != Confidentiality.OPEN || kind == SessionKind.ROUNDTABLE;
    this.state = SessionState.SCHEDULED;
    take(details);
  }

  /**
   * A session of a cohort. It may lie in the past, so that one that was held without the system can
   * be entered.
   *
   * @param confidentiality null for what is usual for its kind
   * @throws OutsideSeason 422
   */
  public static Session schedule(
      UUID cohortId,
      SessionKind kind,
      @Nullable Confidentiality confidentiality,
      SessionDetails details,
      Season season) {
    details.time().within(season);
    return new Session(
        cohortId,
        kind,
        confidentiality == null ? kind.usualConfidentiality() : confidentiality,
        details);
  }

  /**
   * Takes new details.
   *
   * @param placesTaken how many have said yes
   * @throws SessionCancelled 409
   * @throws OutsideSeason 422
   * @throws CapacityBelowPlacesTaken 409
   */
  public void change(SessionDetails details, Season season, long placesTaken) {
    mustStand();
    details.time().within(season);
    if (details.capacity() != null && details.capacity() < placesTaken) {
      throw new CapacityBelowPlacesTaken(placesTaken);
    }
    take(details);
  }

  /**
   * Calls it off.
   *
   * @throws SessionCancelled 409, if it is off already
   */
  public void cancel(String reason) {
    mustStand();
    state = SessionState.CANCELLED;
    cancelReason = reason;
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
   * Refuses one more place where there is none.
   *
   * @param placesTaken how many others have said yes
   * @throws SessionFull 409
   */
  public void mustHavePlace(long placesTaken) {
    if (capacity != null && placesTaken >= capacity) {
      throw new SessionFull();
    }
  }

  /**
   * Refuses attendance before people can have arrived: earlier than an hour before the start.
   *
   * @throws SessionCancelled 409
   * @throws AttendanceTooEarly 409
   */
  public void mustHaveBegun(Instant now) {
    mustStand();
    Instant arrival = startsAtUtc.minus(ARRIVAL);
    if (now.isBefore(arrival)) {
      throw new AttendanceTooEarly(arrival);
    }
  }

  private void take(SessionDetails details) {
    title = details.title();
    startsAt = details.time().startsAt();
    endsAt = details.time().endsAt();
    zone = details.time().zone().getId();
    startsAtUtc = details.time().startsAtUtc();
    endsAtUtc = details.time().endsAtUtc();
    venue = details.venue();
    link = details.link();
    capacity = details.capacity();
    facilitatorId = details.facilitatorId();
  }

  public SessionDetails details() {
    return new SessionDetails(title, time(), venue, link, capacity, facilitatorId);
  }

  public MeetingTime time() {
    return new MeetingTime(startsAt, endsAt, ZoneId.of(zone));
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
