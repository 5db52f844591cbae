package org.ignite.acceptance.client;

/** The API answered something else than the story goes on from. */
public final class UnexpectedAnswer extends RuntimeException {

  public UnexpectedAnswer(String message) {
    super(message);
  }
}
