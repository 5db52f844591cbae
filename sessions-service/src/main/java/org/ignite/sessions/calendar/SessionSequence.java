package org.ignite.sessions.calendar;

import org.ignite.sessions.sessions.Session;

/** How often a session has changed: what SEQUENCE counts (RFC 5545, 3.8.7.4). */
public final class SessionSequence {

  /** The same as a column of the table {@code session}. */
  public static final String COLUMN = "version";

  private SessionSequence() {}

  public static int of(Session session) {
    return Math.toIntExact(session.version());
  }
}
