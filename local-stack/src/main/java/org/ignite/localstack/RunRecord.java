package org.ignite.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a process that was started, so that another process can find it again: after
 * {@code kill -9} of the starter its children live on.
 *
 * @param startedAt epoch milliseconds. A pid alone is not enough, because the system gives it to a
 *     stranger one day
 */
record RunRecord(String part, long pid, long startedAt) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The start time is derived from the boot time, which a clock correction moves. */
  private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(5);

  static RunRecord of(String part, ProcessHandle process) {
    return new RunRecord(part, process.pid(), startOf(process).toEpochMilli());
  }

  static Path directory(Path state) {
    return state.resolve("run");
  }

  /** In one step, because others read meanwhile. */
  void write(Path state) {
    Path file = file(state, part);
    Path draft = file.resolveSibling(part + ".pid.part");
    try {
      Files.createDirectories(directory(state));
      Files.write(draft, JSON.writeValueAsBytes(this));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(Path state) {
    try {
      Files.deleteIfExists(file(state, part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<RunRecord> read(Path state, String part) {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file(state, part)), RunRecord.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process, if it is still the one that was started. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(
            p ->
                Duration.between(Instant.ofEpochMilli(startedAt), startOf(p))
                        .abs()
                        .compareTo(CLOCK_CORRECTION)
                    < 0);
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  private static Path file(Path state, String part) {
    return directory(state).resolve(part + ".pid.json");
  }
}
