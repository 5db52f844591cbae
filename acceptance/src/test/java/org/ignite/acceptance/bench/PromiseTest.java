package org.ignite.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PromiseTest {

  private static final Promise PROMISE = new Promise("A search", Duration.ofSeconds(1));

  @Test
  void oneInTwentyMayTakeLonger() {
    assertThatCode(() -> PROMISE.check(outcome(0, 19, 1))).doesNotThrowAnyException();
  }

  @Test
  void whereMoreTakeLongerItIsSaidByHowMuch() {
    assertThatThrownBy(() -> PROMISE.check(outcome(0, 18, 2)))
        .isInstanceOf(PromiseBroken.class)
        .hasMessage("A search took 1001 ms at p95; at most 1000 ms are promised");
  }

  @Test
  void whatIsRefusedOrNotAnsweredKeepsNoPromise() {
    assertThatThrownBy(() -> PROMISE.check(outcome(1, 20, 0)))
        .hasMessage("A search: 20 answers, 1 of them refused");
    assertThatThrownBy(() -> PROMISE.check(outcome(0, 0, 0)))
        .hasMessage("A search: 0 answers, 0 of them refused");
  }

  /** So many answers just within a second, and so many that took longer. */
  private static Load.Outcome outcome(int refused, int within, int longer) {
    List<Long> latencies =
        LongStream.concat(
                LongStream.generate(() -> 1_000_000_000L).limit(within),
                LongStream.generate(() -> 1_001_000_000L).limit(longer))
            .boxed()
            .toList();
    return new Load.Outcome(1, latencies, refused);
  }
}
