package org.ignite.sessions.allocation;

/**
 * What makes a draft better or worse. Points are integers, so that contributions add up exactly.
 * The most that a set's diversity or theme is worth, at a weight of one, is {@value #WHOLE}: it is
 * divided without remainder by the pairs of a set of up to 16, so that sets of different sizes
 * compare. Whatever is counted costs {@value #EACH} a time.
 */
public enum SoftRule {
  /** The mean distance of a set's pairs: of a pair, its part of that. */
  DIVERSITY,
  /** The least mean distance of all sets, times the number of sets: what the worst set counts. */
  WORST_SET,
  /** How much the set's theme is a member's, or the facilitator's, own. */
  THEME,
  /** A set with fewer members than is ideal, or more; by how many. */
  IDEAL_SIZE,
  /** A member who is alone in the set with a value that a minority of the cohort has. */
  LONE_MEMBER,
  /** Two in one set who were together before; by how often. */
  REPEATED_PAIR,
  /** Two in one set who are better apart, but for a wish. */
  NEIGHBOURS,
  /** Two in one set of whom one has wished otherwise; twice, where both have. */
  WISH,
  /** Somebody in another set than now, or a set with another facilitator than now. */
  CHANGE;

  /** The most that a set's diversity or theme is worth at a weight of one. */
  public static final long WHOLE = 720_720_000L;

  /** What anything that is counted costs at a weight of one. */
  public static final long EACH = WHOLE / 10;
}
