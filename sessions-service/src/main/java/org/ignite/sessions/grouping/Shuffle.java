package org.ignite.sessions.grouping;

import java.util.SplittableRandom;

/** An order at random, by Fisher and Yates. */
final class Shuffle {

  private Shuffle() {}

  static void run(int[] numbers, SplittableRandom random) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int number = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = number;
    }
  }

  /** 0 to n-1. */
  static int[] order(int n, SplittableRandom random) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    run(order, random);
    return order;
  }
}
