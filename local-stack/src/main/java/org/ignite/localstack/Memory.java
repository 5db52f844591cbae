package org.ignite.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Proportional memory: what is shared between processes is counted once, divided among them. */
final class Memory {

  private Memory() {}

  /** Of a process and its children, in bytes; empty where the system does not tell. */
  static OptionalLong of(long pid) {
    Path own = rollup(pid);
    if (!Files.isReadable(own)) {
      return OptionalLong.empty();
    }
    Stream<Path> children =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .map(p -> rollup(p.pid()));
    return OptionalLong.of(Stream.concat(Stream.of(own), children).mapToLong(Memory::pss).sum());
  }

  private static Path rollup(long pid) {
    return Path.of("/proc", Long.toString(pid), "smaps_rollup");
  }

  private static long pss(Path rollup) {
    try {
      return Files.readAllLines(rollup).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .sum();
    } catch (IOException e) {
      // It ended meanwhile.
      return 0;
    }
  }
}
