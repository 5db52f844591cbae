package org.ignite.sessions.learningsets;

/** What a member wants to become of their set. */
public enum FutureChoice {
  CLOSE,
  CARRY_ON
}
