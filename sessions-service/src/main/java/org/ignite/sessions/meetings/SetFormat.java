package org.ignite.sessions.meetings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the time of a set's meeting is shared (PROGRAMME.md, How a learning set works). */
public enum SetFormat {
  /** Everybody presents, equally long. */
  @JsonProperty("equal-time")
  EQUAL_TIME(10, 1, Integer.MAX_VALUE),
  /** Two or three present who have bid for it. */
  @JsonProperty("presenters")
  PRESENTERS(30, 2, 3);

  /** No slot is longer: what is left of a long meeting is a break. */
  static final int LONGEST_SLOT = 40;

  private final int shortestSlot;
  private final int fewest;
  private final int most;

  SetFormat(int shortestSlot, int fewest, int most) {
    this.shortestSlot = shortestSlot;
    this.fewest = fewest;
    this.most = most;
  }

  /** In minutes. */
  int shortestSlot() {
    return shortestSlot;
  }

  boolean takes(int presenters) {
    return presenters >= fewest && presenters <= most;
  }

  /** How many can present at most. */
  int most() {
    return most;
  }
}
