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

/**
 * Reads what of the participant registry this service alone may know: whom somebody must not be
 * with.
 */
@ApplicationScoped
class RestrictedEvents implements EventConsumer {

  private final Inbox inbox;
  private final EventHandlers handlers;

  RestrictedEvents(Inbox inbox, ObjectMapper json, Projections projections) {
    this.inbox = inbox;
    this.handlers =
        // Renamed with its group when it begins to read more: then it reads everything again.
        new EventHandlers("restricted.2", json)
            .on("org.ignite.participants.conflict", ConflictState.class, projections::take)
            .on("org.ignite.participants.practice", PracticeState.class, projections::take);
  }

  @Incoming("restricted")
  Uni<Void> on(ConsumerRecord<String, @Nullable String> message) {
    return inbox.take(message, handlers);
  }

  @Override
  public String topic() {
    return "ignite.participants.restricted.v1";
  }

  @Override
  public EventHandlers handlers() {
    return handlers;
  }
}
