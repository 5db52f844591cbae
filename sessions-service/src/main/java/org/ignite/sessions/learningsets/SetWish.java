package org.ignite.sessions.learningsets;

/** What a member wants to become of their set. */
public enum SetWish {
  CLOSE,
  CARRY_ON
}
