package org.ignite.platform.outbox;

/**
 * The full public state of an aggregate after a change. The implementing records are the contract
 * with the consumers: each has an example file under {@code src/main/resources/events/}.
 */
public interface Event {

  /** What happened, in the past tense, as it stands in the type: {@code confirmed}. */
  String happened();
}
