package org.ignite.feedback.releases;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a shown mean lets one of those who answered work out what another said: "never narrowed
 * down to a single value, for anyone using what their own role can see and their own answers".
 *
 * <p>The bands alone do not keep that. Of three answers a 3 and two 5s have the mean 4.33, shown as
 * 4.5 to 5; who gave the 3 and knows that there are three knows that the others gave a 5 each. So
 * each mean is looked at with the eyes of each of those who answered, and of somebody who did not.
 * They are taken to know how many answered, which is more than they are told.
 *
 * <p>To an onlooker all other answers look the same, so it is enough to ask of one: is there but
 * one value that it can have?
 */
final class Narrowing {

  private static final int LEAST = 1;
  private static final int MOST = 5;

  private Narrowing() {}

  /**
   * True if somebody can tell another's answer.
   *
   * @param points the answers, each 1 to 5, at least two
   */
  static boolean narrowsToOne(List<Integer> points) {
    int sum = points.stream().mapToInt(Integer::intValue).sum();
    int answers = points.size();
    ShownMean shown = ShownMean.of(sum, answers);
    return valuesOfAnother(shown, answers, 0, answers) < 2
        || points.stream()
            .distinct()
            .anyMatch(own -> valuesOfAnother(shown, answers, own, answers - 1) < 2);
  }

  /**
   * How many values one of {@code others} answers can have, for an onlooker who gave {@code own}
   * (0: nothing).
   */
  private static long valuesOfAnother(ShownMean shown, int answers, int own, int others) {
    return IntStream.rangeClosed(LEAST, MOST)
        .filter(value -> possible(shown, answers, own + value, others - 1))
        .count();
  }

  /** Whether {@code unknown} more answers can bring what is known to a sum that is shown so. */
  private static boolean possible(ShownMean shown, int answers, int known, int unknown) {
    return IntStream.rangeClosed(known + unknown * LEAST, known + unknown * MOST)
        .anyMatch(sum -> ShownMean.of(sum, answers).equals(shown));
  }
}
