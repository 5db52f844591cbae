package org.ignite.platform.ids;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers. Callers of the API treat them as opaque strings. */
public final class Ids {

  private Ids() {}

  /** A UUIDv7 (RFC 9562, 5.7): ordered by creation time, which it reveals to the millisecond. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /**
   * A UUIDv4 (RFC 9562, 5.4): 122 random bits, for ballots, comments, insights and whatever else
   * must not say when it was made or what came before it.
   */
  public static UUID unordered() {
    return UUID.randomUUID();
  }
}
