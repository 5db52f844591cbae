package org.ignite.sessions.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SearchWatchTest {

  @Test
  void aPointIsAddedWhereTheBestHasChanged() {
    SearchWatch watch = new SearchWatch();

    watch.goOn(1, 10, false, Duration.ofMillis(1));
    watch.goOn(2, 10, false, Duration.ofMillis(2));
    watch.goOn(3, 10, true, Duration.ofMillis(3));

    assertThat(watch.points()).extracting(SearchWatch.Point::iterations).containsExactly(1L, 3L);
  }

  @Test
  void theFirstAndTheLastStayHoweverManyThereAre() {
    SearchWatch watch = new SearchWatch();

    for (int i = 0; i < 10_000; i++) {
      watch.goOn(i, i, true, Duration.ofMillis(i));
    }

    assertThat(watch.points()).hasSizeLessThanOrEqualTo(200);
    assertThat(watch.points().getFirst().iterations()).isZero();
    assertThat(watch.points().getLast().iterations()).isEqualTo(9_999);
  }

  @Test
  void whatIsStoppedDoesNotGoOn() {
    SearchWatch watch = new SearchWatch();

    assertThat(watch.goOn(1, 1, true, Duration.ZERO)).isTrue();
    watch.stop();

    assertThat(watch.goOn(2, 2, true, Duration.ZERO)).isFalse();
  }
}
