package org.ignite.feedback.people;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ignite.platform.inbox.EventConsumer;
import org.ignite.platform.inbox.EventHandlers;
import org.ignite.platform.inbox.Inbox;

/** Follows people and cohorts. */
@ApplicationScoped
public class ParticipantsEvents implements EventConsumer {

  private final Inbox inbox;
  private final EventHandlers handlers;

  ParticipantsEvents(Inbox inbox, ObjectMapper json, PeopleProjection people) {
    this.inbox = inbox;
    this.handlers =
        new EventHandlers("people", json)
            .on("org.ignite.participants.person", PersonState.class, people::person)
            .on("org.ignite.participants.cohort", CohortState.class, people::cohort);
  }

  @Override
  public String topic() {
    return "ignite.participants.v1";
  }

  @Override
  public EventHandlers handlers() {
    return handlers;
  }

  @Incoming("participants")
  Uni<Void> on(ConsumerRecord<String, String> message) {
    return inbox.take(message, handlers);
  }
}
