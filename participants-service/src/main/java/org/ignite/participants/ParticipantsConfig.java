package org.ignite.participants;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The settings of this service alone. */
@ConfigMapping(prefix = "ignite.participants")
public interface ParticipantsConfig {

  /** The base address of Keycloak as this service reaches it. */
  String keycloakUrl();

  /** The realm's address as people's browsers reach it. */
  String issuer();

  /** How many days after the season's end access and dietary needs are deleted. */
  @WithDefault("14")
  int needsKeptForDays();

  /** Offers of places. */
  Offers offers();

  /** How offers of places are kept in time. */
  interface Offers {

    /** How long an offer holds where the programme team says nothing else. */
    @WithDefault("P14D")
    Duration holdFor();

    /** How long before its end an unanswered offer is brought to mind, once. */
    @WithDefault("P3D")
    Duration remindedBefore();

    /** How often it is looked for offers to remind of and to let lapse. */
    @WithDefault("1m")
    String lookedAtEvery();

    /**
     * When an offer that is made now expires.
     *
     * @param days for how long it is to hold; null for as long as offers do
     */
    default Instant expiry(@Nullable Integer days) {
      return Instant.now().plus(days == null ? holdFor() : Duration.ofDays(days));
    }
  }
}
