package org.ignite.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A part that is a child process, found again by its {@link RunRecord}. */
abstract class ProcessPart implements Part {

  /** A first start on a busy machine may take minutes; a part that is broken ends by itself. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Long enough for a JVM to write its class data archive at exit. */
  private static final Duration FAREWELL = Duration.ofSeconds(20);

  private final String name;
  private final Path state;

  ProcessPart(String name, Path state) {
    this.name = name;
    this.state = state;
  }

  /** The command line. Called at each start, after {@link #prepare}. */
  abstract List<String> command() throws IOException;

  /** Added to the environment of the process. */
  Map<String, String> environment() {
    return Map.of();
  }

  /** What has to be there before the process starts. */
  void prepare() throws IOException {}

  /** What has to be done once the process is ready. */
  void settle() throws IOException {}

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Path log() {
    return state.resolve("log").resolve(name + ".log");
  }

  final Path state() {
    return state;
  }

  @Override
  public final synchronized void start() {
    if (process().isPresent()) {
      return;
    }
    try {
      prepare();
      Files.createDirectories(log().getParent());
      ProcessBuilder builder =
          new ProcessBuilder(command())
              .directory(Files.createDirectories(state).toFile())
              .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
      builder.environment().putAll(environment());
      Process process = builder.start();
      RunRecord.of(name, process.toHandle()).write(state);
      awaitReady(process.toHandle());
      settle();
    } catch (IOException e) {
      kill();
      throw new PartFailed(name, "did not start", e);
    }
  }

  private void awaitReady(ProcessHandle process) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!ready()) {
      if (!process.isAlive()) {
        kill();
        throw new PartFailed(name, "ended before it was ready", logTail());
      }
      if (Instant.now().isAfter(deadline)) {
        kill();
        throw new PartFailed(
            name, "was not ready within " + PATIENCE.toSeconds() + " s", logTail());
      }
      pause();
    }
  }

  private void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      throw new PartFailed(name, "was stopped while it started", e);
    }
  }

  @Override
  public final void stop() {
    process().ifPresent(p -> end(p, FAREWELL));
    forget();
  }

  @Override
  public final void kill() {
    process().ifPresent(p -> end(p, Duration.ZERO));
    forget();
  }

  @Override
  public final OptionalLong pid() {
    return process().map(p -> OptionalLong.of(p.pid())).orElse(OptionalLong.empty());
  }

  private Optional<ProcessHandle> process() {
    return RunRecord.read(state, name).flatMap(RunRecord::process);
  }

  private void forget() {
    RunRecord.read(state, name).ifPresent(r -> r.delete(state));
  }

  /** Ends a process: politely when {@code patience} is more than nothing, then by force. */
  static void end(ProcessHandle process, Duration patience) {
    if (!patience.isZero()) {
      process.destroy();
      if (ended(process, patience)) {
        return;
      }
    }
    process.destroyForcibly();
    ended(process, Duration.ofSeconds(10));
  }

  private static boolean ended(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (java.util.concurrent.TimeoutException e) {
      return false;
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String logTail() {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log()), StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }
}
