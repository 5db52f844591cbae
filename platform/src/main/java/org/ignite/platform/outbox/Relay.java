package org.ignite.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.outbox.Topics.TopicsNotReady;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Carries the outbox to Kafka: at least once, and in order for each aggregate. It is one thread on
 * one database connection of its own, which holds an advisory lock, so that of several instances
 * one relays; LISTEN wakes it and a slow poll makes sure. When the connection is lost so is the
 * lock, and the producer is closed before the lock is tried again: a second relay never runs beside
 * an old producer.
 *
 * <p>Unsent rows are selected as such, never as those above the highest number sent: sequence order
 * is not commit order, and a row that commits late would be left behind for ever.
 */
@ApplicationScoped
public class Relay {

  private static final Logger LOG = Logger.getLogger(Relay.class);

  /**
   * Any number, the same in each instance of a service; every service has a database of its own.
   */
  private static final long LOCK = 0x16_417E;

  private static final int BATCH = 500;
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private static final String UNSENT =
      """
      select id, aggregateid, aggregateversion, type, payload, occurred_at, traceparent, request_id, restricted
      from outbox where sent_at is null order by seq limit ?
      """;

  private final PlatformConfig config;
  private final Topics topics;
  private final OutboxMetrics metrics;
  private volatile boolean running = true;
  private @Nullable Thread thread;

  Relay(PlatformConfig config, Topics topics, OutboxMetrics metrics) {
    this.config = config;
    this.topics = topics;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::run);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    if (thread != null) {
      thread.interrupt();
      thread.join(Duration.ofSeconds(5));
    }
  }

  private void run() {
    while (running) {
      try (Connection connection = connect()) {
        if (holdsLock(connection)) {
          relay(connection);
        }
      } catch (SQLException | KafkaException | TopicsNotReady | ExecutionException e) {
        if (running) {
          LOG.warnf("outbox waits: %s", e.toString());
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("outbox waits, for a reason that was not foreseen", e);
      }
      pause();
    }
  }

  private Connection connect() throws SQLException {
    PlatformConfig.Database database = config.database();
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s?sslmode=%s&ApplicationName=outbox-relay&tcpKeepAlive=true"
            .formatted(database.host(), database.port(), database.name(), database.tls()),
        database.user(),
        database.password());
  }

  private static boolean holdsLock(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      lock.setLong(1, LOCK);
      try (ResultSet answer = lock.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  /** Until the connection or the broker fails; the producer is closed before this returns. */
  private void relay(Connection connection)
      throws SQLException, InterruptedException, TopicsNotReady, ExecutionException {
    topics.ensure();
    try (Statement listen = connection.createStatement()) {
      listen.execute("listen outbox");
    }
    KafkaProducer<String, @Nullable String> producer = topics.producer();
    try {
      while (running) {
        if (send(connection, producer) == 0) {
          connection.unwrap(PGConnection.class).getNotifications((int) POLL.toMillis());
        }
      }
    } finally {
      producer.close(Duration.ZERO);
    }
  }

  /** Sends one batch and marks what the broker has taken, up to the first that it has not. */
  private int send(Connection connection, Producer<String, @Nullable String> producer)
      throws SQLException, InterruptedException, ExecutionException {
    List<OutboxRow> batch = unsent(connection);
    List<Future<RecordMetadata>> sends = new ArrayList<>(batch.size());
    for (OutboxRow row : batch) {
      String topic = row.restricted() ? topics.restricted() : topics.own();
      sends.add(producer.send(row.toRecord(topic, "/" + config.service())));
    }
    List<UUID> sent = new ArrayList<>(batch.size());
    try {
      for (int i = 0; i < batch.size(); i++) {
        sends.get(i).get();
        sent.add(batch.get(i).id());
      }
    } finally {
      mark(connection, sent);
    }
    return batch.size();
  }

  private static List<OutboxRow> unsent(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(UNSENT)) {
      select.setInt(1, BATCH);
      try (ResultSet rows = select.executeQuery()) {
        List<OutboxRow> batch = new ArrayList<>();
        while (rows.next()) {
          batch.add(OutboxRow.of(rows));
        }
        return batch;
      }
    }
  }

  private void mark(Connection connection, List<UUID> sent) throws SQLException {
    if (sent.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement("update outbox set sent_at = now() where id = any(?)")) {
      update.setArray(1, connection.createArrayOf("uuid", sent.toArray()));
      update.executeUpdate();
    }
    metrics.sent(sent.size());
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_AFTER_FAILURE);
    } catch (InterruptedException e) {
      running = false;
    }
  }
}
