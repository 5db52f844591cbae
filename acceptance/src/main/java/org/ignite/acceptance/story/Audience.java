package org.ignite.acceptance.story;

import org.ignite.acceptance.client.Listener;

/** Follows a story while it happens. */
public interface Audience extends Listener {

  /** For a story that nobody listens to. */
  Audience NOBODY = new Audience() {};

  /** A part of the story begins. */
  default void chapter(String title) {}

  /** Something that is no request of the API. */
  default void remark(String sentence) {}
}
