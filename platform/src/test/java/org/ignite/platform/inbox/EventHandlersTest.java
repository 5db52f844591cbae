package org.ignite.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventHandlersTest {

  private record Known(String name) {}

  private final ObjectMapper json =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private final List<String> handled = new ArrayList<>();
  private final EventHandlers handlers =
      new EventHandlers("test", json)
          .on(
              "org.ignite.participants.person",
              Known.class,
              (event, state) -> {
                handled.add(state.name());
                return Uni.createFrom().voidItem();
              });

  private void take(String type, Object data) {
    IncomingEvent event =
        new IncomingEvent(
            "1", type, UUID.randomUUID(), 3, data == null ? null : json.valueToTree(data));
    handlers.of(type).ifPresent(handler -> handler.apply(event).await().indefinitely());
  }

  @Test
  void anAggregateIsHandledWhateverHasHappenedToIt() {
    take("org.ignite.participants.person.registered.v1", Map.of("name", "a", "unknown", 1));
    take("org.ignite.participants.person.renamed.v1", Map.of("name", "b"));

    assertThat(handled).containsExactly("a", "b");
  }

  @Test
  void otherAggregatesTombstonesAndWhatIsNoTypeArePassedOver() {
    take("org.ignite.participants.cohort.opened.v1", Map.of("name", "a"));
    take("org.ignite.participants.persona.opened.v1", Map.of("name", "a"));
    take("org.ignite.participants.person.erased.v1", null);
    take("nonsense", Map.of("name", "a"));

    assertThat(handled).isEmpty();
  }
}
