package org.ignite.sessions.grouping.bench;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ignite.sessions.grouping.Budget;

/**
 * What the benchmark was asked for.
 *
 * @param file an instance in the MDGPLIB format, instead of the generated ones
 * @param budget for each instance, instead of the standard one
 * @param best the best value known of the file's instance
 * @param reference how many seconds each generated instance's own best is searched for
 * @param settings the generated instances
 * @param seed of instances and searches
 */
record Arguments(
    Optional<Path> file,
    Optional<Budget> budget,
    OptionalDouble best,
    Optional<Duration> reference,
    List<Setting> settings,
    long seed) {

  static final String USAGE =
      """
      ./ignite bench allocation [--elements N] [--seconds S | --tries N] [--reference S] [--seed X]
      ./ignite bench allocation --file F [--seconds S | --tries N] [--best B] [--seed X]
      """;

  /**
   * Reads them.
   *
   * @throws Misuse if they are not as in {@link #USAGE}
   */
  static Arguments of(String... words) {
    Arguments read =
        new Arguments(
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Setting.ALL,
            1);
    for (int i = 0; i < words.length; i += 2) {
      if (i + 1 == words.length) {
        throw new Misuse("nothing follows " + words[i]);
      }
      read = read.with(words[i], words[i + 1]);
    }
    if (read.file.isEmpty() && read.best.isPresent()) {
      throw new Misuse("--best is for a --file");
    }
    if (read.file.isPresent()
        && (read.reference.isPresent() || !read.settings.equals(Setting.ALL))) {
      throw new Misuse("--reference and --elements are for generated instances");
    }
    return read;
  }

  /** What each instance is searched with. */
  Budget budget(int elements) {
    return budget.orElseGet(() -> Budget.standard(elements));
  }

  private Arguments with(String option, String word) {
    return switch (option) {
      case "--file" ->
          new Arguments(Optional.of(path(word)), budget, best, reference, settings, seed);
      case "--seconds" -> within(Budget.time(duration(word)));
      case "--tries" -> within(Budget.iterations(tries(word)));
      case "--best" ->
          new Arguments(
              file, budget, OptionalDouble.of(positive("--best", word)), reference, settings, seed);
      case "--reference" ->
          new Arguments(file, budget, best, Optional.of(duration(word)), settings, seed);
      case "--elements" ->
          new Arguments(file, budget, best, reference, List.of(setting(word)), seed);
      case "--seed" ->
          new Arguments(file, budget, best, reference, settings, whole("a seed", word));
      default -> throw new Misuse("there is no option " + option);
    };
  }

  private Arguments within(Budget given) {
    return new Arguments(file, Optional.of(given), best, reference, settings, seed);
  }

  private static Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new Misuse(word + " is not a file's name");
    }
  }

  private static Duration duration(String word) {
    double seconds = positive("a number of seconds", word);
    if (seconds < 0.001 || seconds > Duration.ofDays(1).toSeconds()) {
      throw new Misuse("from 0.001 to 86400 seconds, not " + word);
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private static double positive(String what, String word) {
    try {
      double number = Double.parseDouble(word);
      if (Double.isFinite(number) && number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Misuse("%s is more than zero, not %s".formatted(what, word));
  }

  private static Setting setting(String word) {
    return Setting.ALL.stream()
        .filter(setting -> String.valueOf(setting.elements()).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new Misuse(
                    "instances are generated of %s elements, not %s"
                        .formatted(Setting.ALL.stream().map(Setting::elements).toList(), word)));
  }

  private static long tries(String word) {
    long tries = whole("a number of tried moves", word);
    if (tries <= 0) {
      throw new Misuse("at least one move is tried, not " + word);
    }
    return tries;
  }

  private static long whole(String what, String word) {
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException e) {
      throw new Misuse("%s is a whole number, not %s".formatted(what, word));
    }
  }
}
