package org.ignite.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {

  @TempDir Path root;
  private Process stranger;

  @BeforeEach
  void startStranger() throws IOException {
    stranger = new ProcessBuilder("sleep", "60").start();
  }

  @AfterEach
  void endStranger() {
    stranger.destroyForcibly();
  }

  @Test
  void aProcessIsFoundAgain() {
    RunRecord.of("kafka", stranger.toHandle()).write(root);

    assertThat(RunRecord.read(root, "kafka").flatMap(RunRecord::process))
        .contains(stranger.toHandle());
  }

  @Test
  void aStrangerWhoGotThePidOfAPartIsNotKilled() {
    long anHourEarlier =
        stranger.info().startInstant().orElseThrow().minusSeconds(3600).toEpochMilli();
    new RunRecord("kafka", stranger.pid(), anHourEarlier).write(root);
    Parts parts = new Parts(new Home(root), root, Ports.free(), true);

    assertThat(parts.stopLeftovers()).isEmpty();

    assertThat(stranger.isAlive()).isTrue();
    assertThat(RunRecord.read(root, "kafka")).isEmpty();
  }

  @Test
  void whatAKilledRunLeftBehindIsStopped() {
    RunRecord.of("kafka", stranger.toHandle()).write(root);
    Parts parts = new Parts(new Home(root), root, Ports.free(), true);

    assertThat(parts.stopLeftovers()).containsExactly("kafka");

    assertThat(stranger.isAlive()).isFalse();
  }
}
