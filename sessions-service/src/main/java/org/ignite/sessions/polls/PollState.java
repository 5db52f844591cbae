package org.ignite.sessions.polls;

/** Where a poll stands. */
enum PollState {
  OPEN,
  CLOSED,
  CANCELLED
}
