package org.ignite.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * The settings of the platform, the same in each service; the defaults stand in
 * microprofile-config.properties.
 */
@ConfigMapping(prefix = "ignite")
public interface PlatformConfig {

  /** The service's name in event types, topics and addresses: {@code participants}. */
  String service();

  /** The address under which people reach the gateway, without a slash at the end. */
  String publicUrl();

  /** True for a service that has events which only a named reader may know. */
  @WithDefault("false")
  boolean restrictedEvents();

  Kafka kafka();

  Database database();

  Mail mail();

  /** How long an answer is kept for a repeat under the same Idempotency-Key. */
  @WithDefault("PT24H")
  Duration idempotencyKeptFor();

  /** How long sent events stay in the outbox and consumed ones in the inbox. */
  @WithDefault("P14D")
  Duration eventsKeptFor();

  /** How long a failed task keeps what it was given, and can be tried again. */
  @WithDefault("P30D")
  Duration taskInputKeptFor();

  /**
   * The broker, for the relay and the dead letters; the consumers' channels are configured by
   * SmallRye's own keys.
   */
  interface Kafka {
    String bootstrapServers();

    /** Partitions of a topic that this service creates. */
    @WithDefault("6")
    int partitions();

    /** Copies of each partition; 1 on a single machine. */
    @WithDefault("1")
    short replicas();

    /**
     * The longest that a deleted or replaced event stays readable: erasure by tombstone takes
     * effect within it.
     */
    @WithDefault("PT24H")
    Duration longestCompactionLag();
  }

  /** The service's own database, for the relay's dedicated connection and the start-up checks. */
  interface Database {
    String host();

    int port();

    String name();

    String user();

    String password();

    /**
     * {@code require} or {@code verify-full} encrypts; {@code disable} is refused in production
     * unless accepted.
     */
    String tls();

    /**
     * Said where the database is on the same private network: plain text is then accepted in
     * production.
     */
    @WithDefault("false")
    boolean plainTextAccepted();
  }

  /** The mail that is written here. */
  interface Mail {
    /** For how long a mail is tried that the mail server would not or could not take. */
    @WithDefault("P3D")
    Duration triedFor();

    /** For how long after its end a mail can be read, and a refused one tried again. */
    @WithDefault("P30D")
    Duration textKeptFor();
  }
}
