package org.ignite.platform.inbox;

/**
 * A topic that this service reads, and what it does with it. One bean a topic; its
 * {@code @Incoming} calls the inbox.
 */
public interface EventConsumer {

  /** The topic's name: {@code ignite.participants.v1}. */
  String topic();

  EventHandlers handlers();
}
