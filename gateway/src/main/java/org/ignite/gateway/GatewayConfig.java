package org.ignite.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Everything that can be set about the gateway; defaults and reasons are in application.properties.
 */
@ConfigMapping(prefix = "ignite.gateway")
public interface GatewayConfig {

  /** The address at which clients reach this gateway, without a slash at its end. */
  URI publicUrl();

  /** The address of the realm, as tokens carry it in {@code iss}. */
  URI issuer();

  /** Where the realm's signing keys are fetched; may be an internal name. */
  URI keysUrl();

  /**
   * Folder of the class path that holds {@code <module>/openapi.yaml} and {@code
   * <module>/problems.csv}.
   */
  String documents();

  /**
   * Base address of each service, by the name of its documents: participants, sessions, feedback.
   */
  Map<String, URI> services();

  Upstream upstream();

  Limits limits();

  /** The way from here to a service. */
  interface Upstream {

    /** Longest wait for a connection, a free place in the pool included; then 503. */
    Duration connectTimeout();

    /** Longest wait between the end of the request and the head of the response; then 504. */
    Duration responseTimeout();

    /**
     * Longest silence, in either direction, before a connection is given up: it bounds event
     * streams too.
     */
    Duration silence();

    /** Most connections to one service. An event stream holds one for as long as it lasts. */
    int connections();

    /**
     * Most requests that wait for a connection to one service; more are refused with 503 at once.
     */
    int waiting();
  }

  /** What is too large. */
  interface Limits {

    /** The largest request body that the services take, counted while it passes. */
    MemorySize body();
  }
}
