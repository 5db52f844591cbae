package org.ignite.sessions.calendar;

/** How sure it is that a person will be at a session: STATUS (RFC 5545, 3.8.1.11). */
public enum EventStatus {
  CONFIRMED,
  TENTATIVE,
  CANCELLED
}
