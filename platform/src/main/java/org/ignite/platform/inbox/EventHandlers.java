package org.ignite.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a service does with the events of one topic, by the aggregate that they tell of. */
public final class EventHandlers {

  private final String consumer;
  private final ObjectMapper json;
  private final Map<String, Function<IncomingEvent, Uni<Void>>> byAggregate = new LinkedHashMap<>();

  /**
   * Handles one event in a transaction that is open already; the state is complete, whatever has
   * happened.
   */
  @FunctionalInterface
  public interface Handler<S> {
    Uni<Void> on(IncomingEvent event, S state);
  }

  /**
   * Handlers of one consumer.
   *
   * @param consumer its name in the inbox
   * @param json reads the states; fields that a record does not know are passed over
   */
  public EventHandlers(String consumer, ObjectMapper json) {
    this.consumer = consumer;
    this.json = json;
  }

  /**
   * Adds what to do with the events of one aggregate.
   *
   * @param aggregate the type up to the past tense: {@code org.ignite.participants.person}
   * @param state the consumer's own record of what it reads
   */
  public <S> EventHandlers on(String aggregate, Class<S> state, Handler<S> handler) {
    byAggregate.put(
        aggregate,
        event ->
            event.data() == null
                ? Uni.createFrom().voidItem()
                : handler.on(event, json.convertValue(event.data(), state)));
    return this;
  }

  String consumer() {
    return consumer;
  }

  /** The handler of a type; empty for what this consumer has no interest in. */
  Optional<Function<IncomingEvent, Uni<Void>>> of(String type) {
    int version = type.lastIndexOf('.');
    int pastTense = version < 0 ? -1 : type.lastIndexOf('.', version - 1);
    return pastTense < 0
        ? Optional.empty()
        : Optional.ofNullable(byAggregate.get(type.substring(0, pastTense)));
  }
}
