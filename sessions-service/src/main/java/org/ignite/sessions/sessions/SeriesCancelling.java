package org.ignite.sessions.sessions;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.steps.OneByOne;

/** Calling off what is left of a series. */
@ApplicationScoped
public class SeriesCancelling {

  /** In one order with all others who lock several sessions. A draft is deleted, not cancelled. */
  private static final String REST =
      """
      select s.id from session s join session first on first.id = :id
      where s.id = first.id or s.series_id = first.series_id and s.state = 'SCHEDULED'
        and s.starts_at_utc > first.starts_at_utc and s.starts_at_utc > :now
      order by s.id for update of s
      """;

  private final SessionScheduling scheduling;
  private final Clock clock;

  SeriesCancelling(SessionScheduling scheduling, Clock clock) {
    this.scheduling = scheduling;
    this.clock = clock;
  }

  /**
   * Cancels a session and the later ones of its series that are still to come, in one transaction.
   * Of each those it concerns are told.
   *
   * @return the session
   * @throws SessionCancelled 409, if it is cancelled already
   * @throws SessionDraft 409: a draft is deleted
   */
  @WithTransaction
  public Uni<HeldSession> cancelFrom(UUID id, String reason) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(REST, UUID.class)
                    .setParameter("id", id)
                    .setParameter("now", clock.instant())
                    .getResultList())
        .map(rest -> rest.stream().filter(other -> !other.equals(id)).toList())
        .chain(
            (List<UUID> later) -> OneByOne.each(later, other -> scheduling.cancel(other, reason)))
        .chain(() -> scheduling.cancel(id, reason));
  }
}
