package org.ignite.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command that renders a deployment without an engine or a cluster. */
record Tool(List<String> command) {

  /** What a run of a tool printed, and how it ended. */
  record Run(int exitCode, String out, String err) {}

  /**
   * The command, from the {@code PATH}. Where it is missing the test is skipped, but not in CI:
   * there it has to be.
   */
  static Tool orSkip(String... command) {
    boolean found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, command[0])));
    String missing = command[0] + " is not on the PATH: nothing of this is checked";
    if ("true".equals(System.getenv("CI"))) {
      assertThat(found).as(missing).isTrue();
    }
    assumeTrue(found, missing);
    return new Tool(List.of(command));
  }

  /** Runs it with nothing in its environment that a file could refer to. */
  Run run(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(arguments));
    Path out = Files.createTempFile("rendered", ".yaml");
    Path err = Files.createTempFile("rendered", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(all).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG"));
    Process process = builder.start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ended in time", all).isTrue();
      return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** What it prints; a failure of it is one of the test. */
  String output(String... arguments) throws IOException, InterruptedException {
    Run run = run(arguments);
    assertThat(run.exitCode()).as("%s: %s", command, run.err()).isZero();
    return run.out();
  }
}
