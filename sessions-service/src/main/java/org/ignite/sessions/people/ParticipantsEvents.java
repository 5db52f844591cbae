package org.ignite.sessions.people;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ignite.platform.inbox.EventConsumer;
import org.ignite.platform.inbox.EventHandlers;
import org.ignite.platform.inbox.Inbox;
import org.jspecify.annotations.Nullable;

/** Reads the events of the participant registry into the copies that are kept here. */
@ApplicationScoped
class ParticipantsEvents implements EventConsumer {

  private final Inbox inbox;
  private final EventHandlers handlers;

  ParticipantsEvents(Inbox inbox, ObjectMapper json, Projections projections) {
    this.inbox = inbox;
    this.handlers =
        // Renamed with its group when it begins to read more: then it reads everything again.
        new EventHandlers("people.4", json)
            .on("org.ignite.participants.cohort", CohortState.class, projections::take)
            .on("org.ignite.participants.person", PersonState.class, projections::take)
            .on("org.ignite.participants.participant", ParticipantState.class, projections::take)
            .on("org.ignite.participants.organisation", OrganisationState.class, projections::take)
            .on("org.ignite.participants.delegation", DelegationState.class, projections::take)
            .on("org.ignite.participants.involvement", InvolvementState.class, projections::take);
  }

  @Incoming("participants")
  Uni<Void> on(ConsumerRecord<String, @Nullable String> message) {
    return inbox.take(message, handlers);
  }

  @Override
  public String topic() {
    return "ignite.participants.v1";
  }

  @Override
  public EventHandlers handlers() {
    return handlers;
  }
}
