package org.ignite.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Processes that a killed owner of a state directory left running. */
final class Leftovers {

  private Leftovers() {}

  /**
   * Ends them. A process that merely got the pid of one of them is left alone.
   *
   * @return names of the parts that were still running
   */
  static List<String> end(Path state) {
    List<RunRecord> running =
        RunRecord.all(state).stream().filter(r -> r.process().isPresent()).toList();
    // PostgreSQL last: the others would log errors about it.
    running.stream()
        .filter(r -> !r.part().equals("postgres"))
        .parallel()
        .forEach(r -> r.process().ifPresent(p -> ProcessPart.end(p, Duration.ofSeconds(20))));
    running.stream().filter(r -> r.part().equals("postgres")).forEach(PostgresPart::interrupt);
    RunRecord.all(state).forEach(r -> r.delete(state));
    return running.stream().map(RunRecord::part).toList();
  }
}
