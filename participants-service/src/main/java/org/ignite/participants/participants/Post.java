package org.ignite.participants.participants;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.problems.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** What a participant leads, from a day to a day; open where they still do. */
@Entity
@SuppressWarnings("UnusedVariable") // SQL reads them
class Post {

  @Id private UUID id;
  private UUID participantId;
  private UUID organisationId;
  private String roleTitle;
  private @Nullable LocalDate since;
  private @Nullable LocalDate until;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Post() {}

  Post(UUID participantId, UUID organisationId, String roleTitle, @Nullable LocalDate since) {
    this.id = Ids.next();
    this.participantId = participantId;
    this.organisationId = organisationId;
    this.roleTitle = roleTitle;
    this.since = since;
  }

  /**
   * Ends it.
   *
   * @throws InvalidRequest 422, before it began
   */
  void end(LocalDate on) {
    if (since != null && on.isBefore(since)) {
      throw new InvalidRequest("/on", "The present post began on " + since + ".");
    }
    until = on;
  }
}
