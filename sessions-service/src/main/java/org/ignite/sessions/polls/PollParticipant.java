package org.ignite.sessions.polls;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.sessions.people.Participant;
import org.jspecify.annotations.Nullable;

/** That one participant is asked by one poll. */
@Entity
class PollParticipant {

  @Id private UUID id;
  private UUID pollId;
  private UUID participantId;
  private UUID personId;

  @SuppressWarnings("UnusedVariable") // read by queries
  private @Nullable Instant answeredAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected PollParticipant() {}

  PollParticipant(UUID pollId, Participant participant) {
    this.id = Ids.next();
    this.pollId = pollId;
    this.participantId = participant.id();
    this.personId = participant.personId();
  }

  void answered(Instant now) {
    answeredAt = now;
  }

  UUID id() {
    return id;
  }

  UUID pollId() {
    return pollId;
  }

  UUID participantId() {
    return participantId;
  }

  UUID personId() {
    return personId;
  }
}
