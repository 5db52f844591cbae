package org.ignite.participants.participants;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.ignite.participants.participants.events.ParticipantEvent;
import org.ignite.platform.outbox.Changes;
import org.jspecify.annotations.Nullable;

/** Takes the steps of participations: the change, the record of it, and its event, as one. */
@ApplicationScoped
class Steps {

  private static final String LAST =
      "from Step where participantId = :participant and undoneAt is null order by id desc";

  private final Changes changes;

  Steps(Changes changes) {
    this.changes = changes;
  }

  /**
   * Takes one, in the transaction at hand.
   *
   * @param change what happens to the participation; its refusal is the step's
   * @param happened the word for it in the event
   */
  Uni<Step> take(
      Participant participant, Step.Name name, Consumer<Participant> change, String happened) {
    Step step = new Step(participant, name);
    change.accept(participant);
    return Panache.getSession()
        .chain(session -> session.persist(step))
        .chain(() -> publish(participant, happened))
        .replaceWith(step);
  }

  /** The last step that still holds; null where there is none. */
  Uni<@Nullable Step> last(UUID participantId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(LAST, Step.class)
                    .setParameter("participant", participantId)
                    .setMaxResults(1)
                    .getSingleResultOrNull());
  }

  Uni<Participant> publish(Participant participant, String happened) {
    return changes.publish(participant, () -> ParticipantEvent.of(happened, participant));
  }
}
