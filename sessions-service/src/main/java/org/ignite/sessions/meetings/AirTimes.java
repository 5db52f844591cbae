package org.ignite.sessions.meetings;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads who has had how much of a set's time. */
@ApplicationScoped
public class AirTimes {

  private final Meetings meetings;

  AirTimes(Meetings meetings) {
    this.meetings = meetings;
  }

  /** Of the meetings that are over. */
  @WithSession
  public Uni<AirTime> of(UUID setId) {
    return meetings.held(setId).map(AirTime::of);
  }
}
