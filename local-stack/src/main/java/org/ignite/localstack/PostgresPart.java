package org.ignite.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL with a database and a login role for each service and for Keycloak, which alone may
 * connect to it. The password of a role is its name: it listens on the loopback interface only.
 */
public final class PostgresPart extends ProcessPart {

  /** Each is the name of a database, of its owner and of the owner's password. */
  public static final List<String> DATABASES =
      List.of("participants", "sessions", "feedback", "keycloak");

  private final Home home;
  private final int port;
  private final boolean durable;
  private final Runnable whenBack;

  /**
   * @param durable whether a commit reaches the disk; tests do without
   * @param whenBack runs after each start
   */
  PostgresPart(Home home, Path state, int port, boolean durable, Runnable whenBack) {
    super("postgres", state);
    this.home = home;
    this.port = port;
    this.durable = durable;
    this.whenBack = whenBack;
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("database", port);
  }

  /**
   * The embedded PostgreSQL unpacks itself and makes the data directory. After that the server runs
   * without it, as a process like the others, which any command can stop and start again.
   */
  @Override
  void prepare() throws IOException {
    if (!isNew()) {
      return;
    }
    Files.createDirectories(home.parts());
    EmbeddedPostgres.builder()
        .setPort(port)
        .setOverrideWorkingDirectory(home.parts().toFile())
        .setDataDirectory(data())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start()
        .close();
    // The server notes how it was started: its own path first.
    String options = Files.readString(data().resolve("postmaster.opts"));
    Files.writeString(installation(), options.substring(0, options.indexOf(' ')));
  }

  @Override
  List<String> command() throws IOException {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      // The server refuses to run as root; in a user namespace of its own it is not.
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(Files.readString(installation()), "-D", data().toString()));
    settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  private Map<String, String> settings() {
    String durability = durable ? "on" : "off";
    return Map.of(
        "port", Integer.toString(port),
        "listen_addresses", "127.0.0.1",
        "unix_socket_directories", "",
        "timezone", "UTC",
        "max_connections", "150",
        "shared_buffers", "64MB",
        "jit", "off",
        "synchronous_commit", durability,
        "fsync", durability,
        "full_page_writes", durability);
  }

  @Override
  void settle() {
    try {
      for (String database : DATABASES) {
        create(database);
      }
    } catch (SQLException e) {
      throw new PartFailed(name(), "could not make the databases", e);
    }
    whenBack.run();
  }

  /** "Fast shutdown" is SIGINT; SIGTERM would wait for every client to leave. */
  @Override
  void askToEnd(ProcessHandle process) throws IOException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
  }

  /** Whether it was never started here. */
  boolean isNew() {
    return !Files.exists(installation());
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

  boolean has(String database) {
    try {
      return exists("SELECT 1 FROM pg_database WHERE datname = '" + database + "'");
    } catch (SQLException e) {
      throw new PartFailed(name(), "could not look for the database " + database, e);
    }
  }

  private void create(String database) throws SQLException {
    if (!exists("SELECT 1 FROM pg_roles WHERE rolname = '" + database + "'")) {
      execute("CREATE ROLE " + database + " LOGIN PASSWORD '" + database + "'");
    }
    if (!has(database)) {
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

  private Path data() {
    return state().resolve("postgres");
  }

  /** Holds the path of the server that made the data directory, and that it needs. */
  private Path installation() {
    return data().resolve("installation");
  }
}
