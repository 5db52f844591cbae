package org.ignite.sessions.allocation;

/**
 * An attribute by which members of a set are better different.
 *
 * @param name the key in {@link Peer#categories} or {@link Peer#quantities}
 * @param weight beside the other attributes, 0 or more
 * @param noLoneMember nobody is better alone in a set with a value that a minority of the cohort
 *     has; for categories only
 */
public record AttributeRule(String name, Kind kind, int weight, boolean noLoneMember) {

  /** How far apart two values are. */
  public enum Kind {
    /** Different or not. */
    CATEGORY,
    /** By their difference, of that between the cohort's smallest and greatest. */
    NUMBER,
    /** The same of their logarithms; a quantity that is not above 0 is unknown. */
    LOGARITHM
  }

  /**
   * A rule.
   *
   * @throws IllegalArgumentException if the weight is below 0
   */
  public AttributeRule {
    Given.must(weight >= 0, "a weight below 0");
  }
}
