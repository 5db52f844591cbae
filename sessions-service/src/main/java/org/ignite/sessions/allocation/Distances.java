package org.ignite.sessions.allocation;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How different two people are, in thousandths: the mean over the attributes by their weights. Of
 * an attribute that is unknown of either they are half-way, neither alike nor different, so that
 * nobody is put anywhere for what is not known of them.
 */
final class Distances {

  private static final int WHOLE = 1000;
  private static final int UNKNOWN = WHOLE / 2;

  private Distances() {}

  /** By the peers' indices; symmetrical, 0 for all where no attribute has a weight. */
  static int[][] of(List<Peer> peers, List<AttributeRule> attributes) {
    int n = peers.size();
    long[][] sums = new long[n][n];
    long weights = 0;
    for (AttributeRule attribute : attributes) {
      Between between = between(peers, attribute);
      weights += attribute.weight();
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          sums[i][j] += (long) attribute.weight() * between.of(i, j);
        }
      }
    }
    int[][] distances = new int[n][n];
    for (int i = 0; i < n && weights > 0; i++) {
      for (int j = 0; j < n; j++) {
        distances[i][j] = i == j ? 0 : (int) ((sums[i][j] + weights / 2) / weights);
      }
    }
    return distances;
  }

  private interface Between {
    int of(int one, int other);
  }

  private static Between between(List<Peer> peers, AttributeRule attribute) {
    String name = attribute.name();
    return switch (attribute.kind()) {
      case CATEGORY -> {
        List<@Nullable String> values =
            peers.stream().<@Nullable String>map(peer -> peer.categories().get(name)).toList();
        yield (one, other) -> different(values.get(one), values.get(other));
      }
      case NUMBER -> quantities(peers, peer -> quantity(peer, name));
      case LOGARITHM -> quantities(peers, peer -> logarithm(quantity(peer, name)));
    };
  }

  private static int different(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return UNKNOWN;
    }
    return Objects.equals(one, other) ? 0 : WHOLE;
  }

  private static Between quantities(List<Peer> peers, ToDoubleFunction<Peer> quantity) {
    double[] values = peers.stream().mapToDouble(quantity).toArray();
    double[] known =
        IntStream.range(0, values.length)
            .mapToDouble(i -> values[i])
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double range = known.length == 0 ? 0 : known[known.length - 1] - known[0];
    return (one, other) -> {
      double apart = Math.abs(values[one] - values[other]);
      if (!Double.isFinite(apart)) {
        return UNKNOWN;
      }
      return range == 0 ? 0 : (int) Math.round(WHOLE * (apart / range));
    };
  }

  private static double quantity(Peer peer, String name) {
    Double value = peer.quantities().get(name);
    return value == null ? Double.NaN : value;
  }

  /** The same on every machine, unlike that of {@link Math}. */
  private static double logarithm(double value) {
    return value > 0 ? StrictMath.log(value) : Double.NaN;
  }
}
