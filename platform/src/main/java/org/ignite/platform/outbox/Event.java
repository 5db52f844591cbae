package org.ignite.platform.outbox;

/**
 * The full public state of an aggregate after a change. The implementing records are the contract
 * with the consumers: each has an example file under {@code src/main/resources/events/}.
 */
public interface Event {

  /** What happened, in the past tense, as it stands in the type: {@code confirmed}. */
  String happened();

  /**
   * True for what only a named reader may know, as who has declared a conflict of interest with
   * whom: it goes to the service's restricted topic, which the broker opens to that reader alone.
   */
  default boolean restricted() {
    return false;
  }
}
