package org.ignite.localstack;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The table of {@code ./ignite status}. */
final class Status {

  private static final String ROW = "%-14s %-9s %8s  %-12s %8s %9s%n";
  private static final double MEBIBYTE = 1024 * 1024;

  private Status() {}

  static String of(Collection<Part> parts) {
    StringBuilder table =
        new StringBuilder(ROW.formatted("part", "state", "pid", "ports", "uptime", "MiB"));
    long sum = 0;
    for (Part part : parts) {
      OptionalLong pid = part.pid();
      OptionalLong memory = pid.isPresent() ? Memory.of(pid.getAsLong()) : OptionalLong.empty();
      sum += memory.orElse(0);
      table.append(
          ROW.formatted(
              part.name(),
              pid.isEmpty() ? "stopped" : part.ready() ? "ready" : "not ready",
              pid.isEmpty() ? "-" : Long.toString(pid.getAsLong()),
              part.ports().values().stream()
                  .sorted()
                  .map(String::valueOf)
                  .collect(Collectors.joining(",")),
              pid.isEmpty() ? "-" : uptime(pid.getAsLong()),
              memory.isEmpty() ? "-" : "%.0f".formatted(memory.getAsLong() / MEBIBYTE)));
    }
    return table
        .append(ROW.formatted("", "", "", "", "sum", "%.0f".formatted(sum / MEBIBYTE)))
        .toString();
  }

  private static String uptime(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(p -> p.info().startInstant())
        .map(begun -> Duration.between(begun, Instant.now()))
        .map(d -> "%d:%02d:%02d".formatted(d.toHours(), d.toMinutesPart(), d.toSecondsPart()))
        .orElse("-");
  }
}
