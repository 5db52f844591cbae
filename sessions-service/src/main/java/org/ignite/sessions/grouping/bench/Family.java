package org.ignite.sessions.grouping.bench;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/** The three families of distances of the literature (Gallego, Laguna, Martí and Duarte, 2013). */
enum Family {
  /** Euclidean distances between points with 2 to 21 coordinates in 0..10. */
  GEO("Geo", 0) {
    @Override
    double[][] distances(int elements, SplittableRandom random) {
      double[][] points = new double[elements][2 + random.nextInt(20)];
      for (double[] point : points) {
        for (int k = 0; k < point.length; k++) {
          point[k] = random.nextDouble() * 10;
        }
      }
      double[][] distances = new double[elements][elements];
      for (int i = 0; i < elements; i++) {
        for (int j = 0; j < i; j++) {
          distances[i][j] = distance(points[i], points[j]);
          distances[j][i] = distances[i][j];
        }
      }
      return distances;
    }
  },
  /** Integers 0..100. */
  RAN_INT("RanInt", 1) {
    @Override
    double[][] distances(int elements, SplittableRandom random) {
      return drawn(elements, () -> random.nextInt(101));
    }
  },
  /** Reals 0..100. */
  RAN_REAL("RanReal", 2) {
    @Override
    double[][] distances(int elements, SplittableRandom random) {
      return drawn(elements, () -> random.nextDouble() * 100);
    }
  };

  private final String title;
  private final int stream;

  Family(String title, int stream) {
    this.title = title;
    this.stream = stream;
  }

  /** As the literature writes it. */
  String title() {
    return title;
  }

  /** Which random numbers are the family's: instances stay what they are when a family is added. */
  int stream() {
    return stream;
  }

  /** A symmetric matrix. */
  abstract double[][] distances(int elements, SplittableRandom random);

  private static double distance(double[] one, double[] other) {
    double squares = 0;
    for (int k = 0; k < one.length; k++) {
      squares += (one[k] - other[k]) * (one[k] - other[k]);
    }
    return Math.sqrt(squares);
  }

  private static double[][] drawn(int elements, DoubleSupplier next) {
    double[][] distances = new double[elements][elements];
    for (int i = 0; i < elements; i++) {
      for (int j = 0; j < i; j++) {
        distances[i][j] = next.getAsDouble();
        distances[j][i] = distances[i][j];
      }
    }
    return distances;
  }
}
