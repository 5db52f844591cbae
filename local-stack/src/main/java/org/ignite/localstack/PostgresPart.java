package org.ignite.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL with a database and a login role for each service and for Keycloak, which alone may
 * connect to it. The password of a role is its name: it listens on the loopback interface only.
 */
public final class PostgresPart implements Part {

  /** Each is the name of a database, of its owner and of the owner's password. */
  public static final List<String> DATABASES =
      List.of("participants", "sessions", "feedback", "keycloak");

  private final Home home;
  private final Path state;
  private final int port;
  private final boolean durable;
  private @Nullable EmbeddedPostgres postgres;

  /**
   * @param durable whether a commit reaches the disk; tests do without
   */
  PostgresPart(Home home, Path state, int port, boolean durable) {
    this.home = home;
    this.state = state;
    this.port = port;
    this.durable = durable;
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("database", port);
  }

  @Override
  public Path log() {
    return state.resolve("log/postgres.log");
  }

  @Override
  public synchronized void start() {
    if (ready()) {
      return;
    }
    try {
      Files.createDirectories(log().getParent());
      Files.createDirectories(home.parts());
      ProcessBuilder.Redirect toLog = ProcessBuilder.Redirect.appendTo(log().toFile());
      postgres =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setOverrideWorkingDirectory(home.parts().toFile())
              .setDataDirectory(data())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setErrorRedirector(toLog)
              .setOutputRedirector(toLog)
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", "150")
              .setServerConfig("shared_buffers", "64MB")
              .setServerConfig("synchronous_commit", durable ? "on" : "off")
              .setServerConfig("fsync", durable ? "on" : "off")
              .setServerConfig("full_page_writes", durable ? "on" : "off")
              .start();
      RunRecord.of(name(), server()).write(state);
      for (String database : DATABASES) {
        create(database);
      }
    } catch (IOException | SQLException e) {
      stop();
      throw new PartFailed(name(), "did not start (log: " + log() + ")", e);
    }
  }

  /** The server, which outlives the command that started it; it writes its id into this file. */
  private ProcessHandle server() throws IOException {
    long pid =
        Long.parseLong(Files.readAllLines(data().resolve("postmaster.pid")).getFirst().strip());
    return ProcessHandle.of(pid).orElseThrow(() -> new IOException("it ended at once"));
  }

  private Path data() {
    return state.resolve("postgres");
  }

  /** Drops the database with all connections to it, and makes it again, empty. */
  void recreate(String database) {
    try {
      execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
      create(database);
    } catch (SQLException e) {
      throw new PartFailed(name(), "could not recreate the database " + database, e);
    }
  }

  /**
   * Replaces the database {@code to} by a copy of {@code from}, to which nobody may be connected.
   */
  void copy(String from, String to) {
    try {
      execute("DROP DATABASE IF EXISTS " + to + " WITH (FORCE)");
      execute("CREATE DATABASE " + to + " OWNER keycloak TEMPLATE " + from);
      closeToOthers(to);
    } catch (SQLException e) {
      throw new PartFailed(name(), "could not copy the database " + from + " to " + to, e);
    }
  }

  private void create(String database) throws SQLException {
    if (!exists("SELECT 1 FROM pg_roles WHERE rolname = '" + database + "'")) {
      execute("CREATE ROLE " + database + " LOGIN PASSWORD '" + database + "'");
    }
    if (!exists("SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
      execute("CREATE DATABASE " + database + " OWNER " + database);
      closeToOthers(database);
    }
  }

  private void closeToOthers(String database) throws SQLException {
    execute("REVOKE CONNECT ON DATABASE " + database + " FROM PUBLIC");
  }

  private boolean exists(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=2",
        "postgres",
        "postgres");
  }

  @Override
  public synchronized void stop() {
    try {
      if (postgres != null) {
        postgres.close();
        postgres = null;
      }
      RunRecord.read(state, name()).ifPresent(PostgresPart::interrupt);
    } catch (IOException e) {
      throw new PartFailed(name(), "did not stop", e);
    } finally {
      RunRecord.read(state, name()).ifPresent(r -> r.delete(state));
    }
  }

  @Override
  public synchronized void kill() {
    RunRecord.read(state, name())
        .flatMap(RunRecord::process)
        .ifPresent(p -> ProcessPart.end(p, Duration.ZERO));
    stop();
  }

  /** PostgreSQL's "fast shutdown" is SIGINT; SIGTERM would wait for every client to leave. */
  static void interrupt(RunRecord record) {
    record.process().ifPresent(PostgresPart::interrupt);
  }

  private static void interrupt(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ProcessPart.end(process, Duration.ofSeconds(20));
  }

  @Override
  public boolean ready() {
    if (pid().isEmpty()) {
      return false;
    }
    try (Connection connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public OptionalLong pid() {
    return RunRecord.read(state, name())
        .flatMap(RunRecord::process)
        .map(p -> OptionalLong.of(p.pid()))
        .orElse(OptionalLong.empty());
  }
}
