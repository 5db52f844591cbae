package org.ignite.acceptance.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the API, with a token that is fetched again before it expires. */
public final class Actor {

  /** A token lives five minutes; a request and its repeats have to fit in the rest. */
  private static final Duration KEPT = Duration.ofMinutes(3);

  private final String name;
  private final @Nullable Supplier<String> signIn;
  private @Nullable String token;
  private Instant fetched = Instant.EPOCH;

  private Actor(String name, @Nullable Supplier<String> signIn) {
    this.name = name;
    this.signIn = signIn;
  }

  /**
   * Somebody who signs in.
   *
   * @param name as it is told in the story
   * @param signIn gets a new access token
   */
  public static Actor of(String name, Supplier<String> signIn) {
    return new Actor(name, signIn);
  }

  /** Somebody who has not signed in. */
  public static Actor nobody() {
    return new Actor("nobody", null);
  }

  public String name() {
    return name;
  }

  synchronized Optional<String> token() {
    if (signIn == null) {
      return Optional.empty();
    }
    if (token == null || Instant.now().isAfter(fetched.plus(KEPT))) {
      token = signIn.get();
      fetched = Instant.now();
    }
    return Optional.of(token);
  }
}
