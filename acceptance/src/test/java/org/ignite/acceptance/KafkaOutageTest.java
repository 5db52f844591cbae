package org.ignite.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KafkaOutageTest {

  private static final int COHORTS = 5;

  @Test
  void writesGoOnWithoutTheBrokerAndArriveWhenItIsBack() {
    List<UUID> opened = new ArrayList<>();
    Suite.stack().part("kafka").stop();
    try {
      for (int i = 1; i <= COHORTS; i++) {
        opened.add(Cohorts.open("Without a broker " + i));
      }
      await("the metrics show what waits")
          .atMost(Duration.ofSeconds(25))
          .until(() -> Metrics.of("participants", "ignite_outbox_pending") >= COHORTS);
    } finally {
      Suite.stack().part("kafka").start();
    }
    Cohorts.awaitArrival("sessions", opened);
    Cohorts.awaitArrival("feedback", opened);
    Events.noneIsDead();
    await("the metrics show that nothing waits any more")
        .atMost(Duration.ofSeconds(25))
        .until(() -> Metrics.of("participants", "ignite_outbox_pending") == 0);
    assertThat(Metrics.of("participants", "ignite_outbox_sent_total"))
        .isGreaterThanOrEqualTo(COHORTS);
  }
}
