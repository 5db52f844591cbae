package org.ignite.participants;

import io.smallrye.config.ConfigMapping;

/** The settings of this service alone. */
@ConfigMapping(prefix = "ignite.participants")
public interface ParticipantsConfig {

  /** The base address of Keycloak as this service reaches it. */
  String keycloakUrl();

  /** The realm's address as people's browsers reach it. */
  String issuer();
}
