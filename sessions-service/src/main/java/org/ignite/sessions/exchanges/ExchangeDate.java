package org.ignite.sessions.exchanges;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.sessions.sessions.MeetingTime;
import org.jspecify.annotations.Nullable;

/** One time at which an offered visit is possible. All who visit then share one session. */
@Entity
public class ExchangeDate {

  @Id private UUID id;
  private UUID offerId;
  private LocalDateTime startsAt;
  private LocalDateTime endsAt;
  private String zone;
  private Instant startsAtUtc;
  private Instant endsAtUtc;
  private boolean overlapLater;
  private boolean offered;
  private @Nullable UUID sessionId;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected ExchangeDate() {}

  ExchangeDate(UUID offerId, MeetingTime time) {
    this.id = Ids.next();
    this.offerId = offerId;
    this.startsAt = time.startsAt();
    this.endsAt = time.endsAt();
    this.zone = time.zone().getId();
    this.startsAtUtc = time.startsAtUtc();
    this.endsAtUtc = time.endsAtUtc();
    this.overlapLater = time.later();
    this.offered = true;
  }

  /** Says whether the host still offers it. */
  void offered(boolean still) {
    offered = still;
  }

  /** The session that the visit has become. */
  void became(UUID session) {
    sessionId = session;
  }

  public UUID id() {
    return id;
  }

  public UUID offerId() {
    return offerId;
  }

  public MeetingTime time() {
    return new MeetingTime(startsAt, endsAt, ZoneId.of(zone), overlapLater);
  }

  public Instant startsAtUtc() {
    return startsAtUtc;
  }

  public Instant endsAtUtc() {
    return endsAtUtc;
  }

  public boolean offered() {
    return offered;
  }

  /** Null until somebody is accepted for it and somebody holds it. */
  public @Nullable UUID sessionId() {
    return sessionId;
  }
}
