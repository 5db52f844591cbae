package org.ignite.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IgniteTest {

  private static final int OFFSET = 20_000;

  @TempDir Path root;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void aSecondUpSaysWhoIsUp() {
    try (StateLock up = StateLock.tryAcquire(state()).orElseThrow()) {
      assertThat(ignite("up")).isEqualTo(1);
    }

    assertThat(said()).contains("up already").contains("" + ProcessHandle.current().pid());
  }

  @Test
  void aTakenPortIsNamedWithItsPartAndItsHolder() throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.local(OFFSET).feedback()));

      assertThat(ignite("up", "--port-offset", "" + OFFSET)).isEqualTo(1);
    }

    assertThat(said())
        .contains("Port 28083, which feedback needs")
        .contains("process " + ProcessHandle.current().pid())
        .contains("--port-offset");
  }

  @Test
  void resetDeletesNothingWhileTheStackIsUp() throws IOException {
    Path data = Files.createDirectories(state().resolve("postgres"));

    try (StateLock up = StateLock.tryAcquire(state()).orElseThrow()) {
      assertThat(ignite("reset")).isEqualTo(1);
    }

    assertThat(said()).contains("down first");
    assertThat(data).exists();
  }

  @Test
  void resetDeletesTheDataButNotWhatWasUnpacked() throws IOException {
    Path data = Files.createDirectories(state().resolve("postgres"));
    Path unpacked = Files.createDirectories(state().resolve("parts"));

    assertThat(ignite("reset")).isZero();

    assertThat(data).doesNotExist();
    assertThat(unpacked).exists();
  }

  @Test
  void downWithoutUpIsNoError() {
    assertThat(ignite("down")).isZero();

    assertThat(said()).contains("Nothing runs");
  }

  @Test
  void aTokenNeedsARunningStack() {
    assertThat(ignite("token", "coach")).isEqualTo(1);

    assertThat(said()).contains("./ignite up");
  }

  @Test
  void aPortOffsetIsANumber() {
    assertThat(ignite("up", "--port-offset", "many")).isEqualTo(2);
  }

  private int ignite(String... command) {
    return new Ignite(new Home(root), new PrintStream(said, true, StandardCharsets.UTF_8))
        .run(command);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private Path state() {
    return root.resolve(".ignite");
  }
}
