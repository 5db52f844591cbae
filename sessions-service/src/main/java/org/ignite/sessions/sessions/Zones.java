package org.ignite.sessions.sessions;

import java.time.ZoneId;
import org.ignite.platform.problems.InvalidRequest;

/** The zones of the IANA database, by name. */
public final class Zones {

  private Zones() {}

  /**
   * The zone of a name.
   *
   * @throws InvalidRequest 422, if there is none
   */
  public static ZoneId of(String pointer, String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new InvalidRequest(pointer, "The IANA database has no zone of this name.");
    }
    return ZoneId.of(name);
  }
}
