package org.ignite.acceptance.client;

/** Hears what a client asks and is answered. */
public interface Listener {

  /** The request is about to be sent for the first time. */
  default void asking(String method, String path) {}

  /** The request has been answered. */
  default void answered(Exchange exchange) {}
}
