package org.ignite.sessions.polls;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The whole picture of a poll, for showing. */
@ApplicationScoped
public class PollReading {

  private final DatePolls polls;

  PollReading(DatePolls polls) {
    this.polls = polls;
  }

  /**
   * A poll with its dates and how many each suits.
   *
   * @throws org.ignite.platform.problems.Missing 404
   */
  @WithSession
  public Uni<PollResult> result(UUID pollId) {
    return polls.find(pollId).chain(polls::result);
  }
}
