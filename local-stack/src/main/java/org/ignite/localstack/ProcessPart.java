package org.ignite.localstack;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A part that is a child process, found again by its {@link RunRecord}. */
abstract class ProcessPart implements Part {

  /** A first start on a busy machine may take minutes; a part that is broken ends by itself. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Long enough for a JVM to write its class data archive at exit. */
  private static final Duration FAREWELL = Duration.ofSeconds(45);

  private static final int SHOWN_LOG_LINES = 15;

  private final String name;
  private final Path state;

  /** Where in the log the last start begins, in bytes. */
  private long logStart;

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

  /** Asks the process to end in an orderly way. */
  void askToEnd(ProcessHandle process) throws IOException {
    process.destroy();
  }

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
    if (pid().isPresent()) {
      return;
    }
    try {
      Files.createDirectories(log().getParent());
      logStart = Files.exists(log()) ? Files.size(log()) : 0;
      prepare();
      ProcessHandle process = launch();
      RunRecord.of(name, process).write(state);
      awaitReady(process);
      settle();
    } catch (IOException e) {
      kill();
      throw new PartFailed(name, "did not start", e);
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      throw new PartFailed(name, "was stopped while it started", e);
    } catch (RuntimeException e) {
      kill();
      throw e;
    }
  }

  private ProcessHandle launch() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command())
            .directory(state.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().putAll(environment());
    return builder.start().toHandle();
  }

  private void awaitReady(ProcessHandle process) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!ready()) {
      if (!process.isAlive()) {
        throw new PartFailed(name, "ended before it was ready", logTail());
      }
      if (Instant.now().isAfter(deadline)) {
        throw new PartFailed(
            name, "was not ready within " + PATIENCE.toSeconds() + " s", logTail());
      }
      Thread.sleep(100);
    }
  }

  @Override
  public final void stop() {
    RunRecord.read(state, name)
        .ifPresent(
            record -> {
              record.process().ifPresent(this::end);
              record.delete(state);
            });
  }

  private void end(ProcessHandle process) {
    try {
      askToEnd(process);
    } catch (IOException e) {
      throw new PartFailed(name, "could not be asked to end", e);
    }
    if (!ended(process, FAREWELL)) {
      kill();
    }
  }

  @Override
  public final void kill() {
    RunRecord.read(state, name)
        .ifPresent(
            record -> {
              record.process().ifPresent(ProcessPart::end9);
              record.delete(state);
            });
  }

  private static void end9(ProcessHandle process) {
    process.destroyForcibly();
    if (!ended(process, Duration.ofSeconds(10))) {
      throw new IllegalStateException("process " + process.pid() + " survives kill -9");
    }
  }

  private static boolean ended(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public final OptionalLong pid() {
    return RunRecord.read(state, name)
        .flatMap(RunRecord::process)
        .map(p -> OptionalLong.of(p.pid()))
        .orElse(OptionalLong.empty());
  }

  /** The last lines of this start. */
  private String logTail() {
    try (InputStream in = Files.newInputStream(log())) {
      in.skipNBytes(logStart);
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - SHOWN_LOG_LINES), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }
}
