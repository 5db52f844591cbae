package org.ignite.sessions.polls;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.sessions.sessions.MeetingTime;

/** One of the dates of a poll. */
@Entity
class PollOption {

  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // read by queries
  private UUID pollId;

  private LocalDateTime startsAt;
  private LocalDateTime endsAt;
  private boolean overlapLater;

  @SuppressWarnings("UnusedVariable") // read by SQL
  private Instant startsAtUtc;

  @SuppressWarnings("UnusedVariable") // read by SQL
  private Instant endsAtUtc;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected PollOption() {}

  PollOption(UUID pollId, MeetingTime time) {
    this.id = Ids.next();
    this.pollId = pollId;
    this.startsAt = time.startsAt();
    this.endsAt = time.endsAt();
    this.overlapLater = time.later();
    this.startsAtUtc = time.startsAtUtc();
    this.endsAtUtc = time.endsAtUtc();
  }

  UUID id() {
    return id;
  }

  MeetingTime time(String zone) {
    return new MeetingTime(startsAt, endsAt, ZoneId.of(zone), overlapLater);
  }
}
