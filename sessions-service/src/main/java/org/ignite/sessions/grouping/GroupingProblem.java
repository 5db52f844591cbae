package org.ignite.sessions.grouping;

import java.util.Arrays;

/**
 * Elements 0 to n-1 with a distance for each pair, and groups 0 to m-1 with bounds for their sizes.
 * Immutable.
 */
public final class GroupingProblem {

  private final int elements;
  private final double[] distances;
  private final int[] smallest;
  private final int[] largest;

  private GroupingProblem(int elements, double[] distances, int[] smallest, int[] largest) {
    this.elements = elements;
    this.distances = distances;
    this.smallest = smallest;
    this.largest = largest;
  }

  /**
   * A problem; everything given is copied.
   *
   * @param distances n rows of n finite numbers, 0 or more; symmetric; the diagonal is not read
   * @param smallest how many members each group has at least, 0 or more
   * @param largest how many it has at most
   * @throws IllegalArgumentException if a row, a number or a bound is not as said here, or the
   *     elements do not fit the groups
   */
  public static GroupingProblem of(double[][] distances, int[] smallest, int[] largest) {
    int n = distances.length;
    checkSizes(n, smallest, largest);
    double[] flat = new double[n * n];
    for (int i = 0; i < n; i++) {
      if (distances[i].length != n) {
        throw new IllegalArgumentException(
            "row %d has %d distances, not %d".formatted(i, distances[i].length, n));
      }
      for (int j = 0; j < i; j++) {
        double distance = distances[i][j];
        if (!Double.isFinite(distance) || distance < 0) {
          throw new IllegalArgumentException(
              "the distance of %d and %d is %s".formatted(j, i, distance));
        }
        if (distance != distances[j][i]) {
          throw new IllegalArgumentException(
              "the distance of %d and %d is not that of %d and %d".formatted(j, i, i, j));
        }
        flat[i * n + j] = distance;
        flat[j * n + i] = distance;
      }
    }
    return new GroupingProblem(n, flat, smallest.clone(), largest.clone());
  }

  private static void checkSizes(int elements, int[] smallest, int[] largest) {
    if (smallest.length == 0 || smallest.length != largest.length) {
      throw new IllegalArgumentException(
          "%d lower and %d upper bounds for sizes".formatted(smallest.length, largest.length));
    }
    for (int g = 0; g < smallest.length; g++) {
      if (smallest[g] < 0 || smallest[g] > largest[g]) {
        throw new IllegalArgumentException(
            "group %d may have from %d to %d members".formatted(g, smallest[g], largest[g]));
      }
    }
    long least = Arrays.stream(smallest).asLongStream().sum();
    long most = Arrays.stream(largest).asLongStream().sum();
    if (elements < least || elements > most) {
      throw new IllegalArgumentException(
          "%d elements do not fit groups of %d to %d altogether".formatted(elements, least, most));
    }
  }

  /** How many elements there are: n. */
  public int elements() {
    return elements;
  }

  /** How many groups there are: m. */
  public int groups() {
    return smallest.length;
  }

  /** The distance of two elements; 0 of an element to itself. */
  public double distance(int one, int other) {
    return distances[one * elements + other];
  }

  /** How many members a group has at least. */
  public int smallest(int group) {
    return smallest[group];
  }

  /** How many members a group has at most. */
  public int largest(int group) {
    return largest[group];
  }

  /** Whether each group has as many members as it may have. */
  public boolean admits(int[] groupOf) {
    if (groupOf.length != elements) {
      return false;
    }
    int[] sizes = new int[groups()];
    for (int group : groupOf) {
      if (group < 0 || group >= sizes.length) {
        return false;
      }
      sizes[group]++;
    }
    for (int g = 0; g < sizes.length; g++) {
      if (sizes[g] < smallest[g] || sizes[g] > largest[g]) {
        return false;
      }
    }
    return true;
  }

  /** The sum of the distances inside groups, computed anew. */
  public double value(int[] groupOf) {
    double value = 0;
    for (int i = 0; i < elements; i++) {
      for (int j = 0; j < i; j++) {
        if (groupOf[i] == groupOf[j]) {
          value += distances[i * elements + j];
        }
      }
    }
    return value;
  }

  /** Whether some group's size is not given. */
  boolean isFlexible() {
    return !Arrays.equals(smallest, largest);
  }

  /** Row by row, the problem's own: not to be written. */
  double[] flat() {
    return distances;
  }
}
