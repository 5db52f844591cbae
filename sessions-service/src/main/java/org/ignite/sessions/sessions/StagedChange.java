package org.ignite.sessions.sessions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a session is to become with the next release of the schedule; nobody is told before. */
@Entity
public class StagedChange {

  @Id private UUID sessionId;

  @SuppressWarnings("UnusedVariable") // Hibernate compares it
  @Version
  private long version;

  private SessionDetails details;
  private @Nullable String reason;

  @SuppressWarnings("UnusedVariable") // read by SQL
  private Instant stagedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected StagedChange() {}

  @SuppressWarnings("NullAway.Init") // take sets the rest
  StagedChange(UUID sessionId) {
    this.sessionId = sessionId;
  }

  void take(SessionDetails wanted, @Nullable String why, Instant now) {
    details = wanted;
    reason = why;
    stagedAt = now;
  }

  public SessionDetails details() {
    return details;
  }

  public @Nullable String reason() {
    return reason;
  }
}
