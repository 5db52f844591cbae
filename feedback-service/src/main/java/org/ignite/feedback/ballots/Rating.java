package org.ignite.feedback.ballots;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What one rater says to one item: a point of the scale, or that they have not observed it, which
 * is an honest thing to say and no answer in the sense of the floor.
 *
 * @param point 1 to 5; null where it was not observed
 */
public record Rating(@Nullable Integer point) {

  public static final Rating NOT_OBSERVED = new Rating(null);

  private static final String NOT_OBSERVED_TEXT = "not-observed";

  public static Rating of(int point) {
    return new Rating(point);
  }

  @JsonCreator
  static Rating read(Object stored) {
    return stored instanceof Integer point ? of(point) : NOT_OBSERVED;
  }

  @JsonValue
  Object stored() {
    return point == null ? NOT_OBSERVED_TEXT : point;
  }
}
