package org.ignite.sessions.grouping.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ignite.sessions.grouping.Budget;
import org.ignite.sessions.grouping.Grouping;
import org.ignite.sessions.grouping.GroupingProblem;
import org.ignite.sessions.grouping.GroupingSearch;

/** The command {@code ./ignite bench allocation}. Needs no running suite. */
public final class Bench {

  private static final int MISUSED = 2;
  private static final int INTERRUPTED = 130;

  private final Arguments arguments;
  private final PrintStream out;

  private Bench(Arguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  /** Ends the process with 0, or with 2 and a message on arguments or a file that are of no use. */
  public static void main(String[] args) {
    System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args));
  }

  /**
   * Runs the benchmark.
   *
   * @return the status that the process ends with
   */
  static int run(PrintStream out, String... args) {
    try {
      Bench bench = new Bench(Arguments.of(args), out);
      if (bench.arguments.file().isPresent()) {
        bench.file(bench.arguments.file().orElseThrow());
      } else {
        bench.generated();
      }
      return 0;
    } catch (Misuse e) {
      out.println("ignite: " + e.getMessage());
      out.print(Arguments.USAGE);
      return MISUSED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return INTERRUPTED;
    }
  }

  private void file(Path path) throws InterruptedException {
    GroupingProblem problem = InstanceFile.read(path);
    Found found = search(problem, arguments.budget(problem.elements()), arguments.seed());
    out.printf(
        Locale.ROOT,
        "value %.6f seconds %.2f gap %s%n",
        found.value(),
        seconds(found.elapsed()),
        gap(arguments.best(), found.value()));
  }

  private void generated() throws InterruptedException {
    out.printf(
        Locale.ROOT,
        "Two threads of %d processors, Java %s, seed %d%n%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        arguments.seed());
    out.printf(
        Locale.ROOT,
        "%-8s %4s %3s %-7s %14s %8s %9s %14s %8s%n",
        "",
        "n",
        "m",
        "sizes",
        "value",
        "seconds",
        "found at",
        "reference",
        "gap %");
    for (Setting setting : arguments.settings()) {
      for (boolean equal : new boolean[] {true, false}) {
        for (Family family : Family.values()) {
          row(setting, equal, family);
        }
      }
    }
  }

  /** Its reference is the best of both searches: the long one has other random numbers. */
  private void row(Setting setting, boolean equal, Family family) throws InterruptedException {
    GroupingProblem problem = setting.instance(family, equal, arguments.seed());
    Found found = search(problem, arguments.budget(setting.elements()), arguments.seed());
    OptionalDouble reference = OptionalDouble.empty();
    if (arguments.reference().isPresent()) {
      Budget longer = Budget.time(arguments.reference().orElseThrow());
      double value = search(problem, longer, arguments.seed() + 1).value();
      reference = OptionalDouble.of(Math.max(value, found.value()));
    }
    out.printf(
        Locale.ROOT,
        "%-8s %4d %3d %-7s %14.3f %8.2f %9.2f %14s %8s%n",
        family.title(),
        setting.elements(),
        setting.groups(),
        equal ? "equal" : "unequal",
        found.value(),
        seconds(found.elapsed()),
        seconds(found.foundAt()),
        written(reference),
        gap(reference, found.value()));
  }

  private static Found search(GroupingProblem problem, Budget budget, long seed)
      throws InterruptedException {
    Duration[] foundAt = {Duration.ZERO};
    long began = System.nanoTime();
    Grouping best =
        new GroupingSearch(seed)
            .solve(problem, budget, (value, iterations, elapsed) -> foundAt[0] = elapsed);
    return new Found(best.value(), Duration.ofNanos(System.nanoTime() - began), foundAt[0]);
  }

  private static String written(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "-";
  }

  /** In percent of the best. */
  private static String gap(OptionalDouble best, double found) {
    return best.isPresent()
        ? String.format(Locale.ROOT, "%.4f", 100 * (1 - found / best.getAsDouble()))
        : "-";
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  /**
   * What a search gave.
   *
   * @param foundAt when the value was found
   */
  private record Found(double value, Duration elapsed, Duration foundAt) {}
}
