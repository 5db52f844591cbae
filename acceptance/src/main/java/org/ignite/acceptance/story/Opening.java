package org.ignite.acceptance.story;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A cohort whose people all take part and can sign in.
 *
 * @param name the cohort's
 * @param facilitator a person's id
 * @param participants their participations, in the order of the cast
 */
public record Opening(
    UUID cohort, String name, UUID facilitator, Map<CastMember, UUID> participants) {

  public Opening {
    participants = Collections.unmodifiableMap(new LinkedHashMap<>(participants));
  }
}
