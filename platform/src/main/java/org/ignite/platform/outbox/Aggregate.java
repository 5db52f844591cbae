package org.ignite.platform.outbox;

import java.util.UUID;

/**
 * A thing whose changes are events: it has an id, a version that each change raises, and a name for
 * its kind.
 */
public interface Aggregate {

  UUID id();

  /** Raised by every change that is an event; consumers ignore what is not newer. */
  long version();

  /** The kind, as it stands in the event's type and in the audit: {@code cohort}. */
  String aggregateType();
}
