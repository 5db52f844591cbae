package org.ignite.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  void write(Path state) {
    try {
      Files.createDirectories(directory(state));
      Files.write(file(state), JSON.writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(Path state) {
    try {
      Files.deleteIfExists(file(state));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<RunRecord> read(Path state, String part) {
    return all(state).stream().filter(r -> r.part().equals(part)).findFirst();
  }

  static List<RunRecord> all(Path state) {
    if (!Files.isDirectory(directory(state))) {
      return List.of();
    }
    List<RunRecord> records = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory(state))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".pid.json")).sorted().toList()) {
        records.add(JSON.readValue(file.toFile(), RunRecord.class));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
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

  private Path file(Path state) {
    return directory(state).resolve(part + ".pid.json");
  }
}
