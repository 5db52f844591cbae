package org.ignite.acceptance.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.ignite.localstack.LocalStack;

/**
 * The plans that PostgreSQL really uses: its module auto_explain writes each into the server's log,
 * those of statements inside functions too.
 */
final class QueryPlans {

  private final LocalStack stack;

  QueryPlans(LocalStack stack) {
    this.stack = stack;
  }

  /** What was planned while {@code work} ran, from connections that are opened now. */
  List<String> of(Work work) throws SQLException, IOException, InterruptedException {
    execute(
        "alter database participants set session_preload_libraries = 'auto_explain'",
        "alter database participants set auto_explain.log_min_duration = 0",
        "alter database participants set auto_explain.log_nested_statements = on",
        "alter database participants set auto_explain.log_analyze = on");
    restart();
    Path log = stack.part("postgres").log();
    long before = Files.size(log);
    try {
      work.run();
      return plans(log, before);
    } finally {
      execute("alter database participants reset all");
      restart();
    }
  }

  /** What is to be looked at. */
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  private void restart() {
    stack.part("participants").stop();
    stack.part("participants").start();
  }

  /** Lines of one entry begin with a tabulator but for the first. */
  private static List<String> plans(Path log, long from) throws IOException {
    List<StringBuilder> plans = new ArrayList<>();
    StringBuilder plan = null;
    try (InputStream in = Files.newInputStream(log)) {
      in.skipNBytes(from);
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (plan != null && line.startsWith("\t")) {
          plan.append(line.substring(1)).append('\n');
        } else {
          plan = line.contains(" plan:") ? new StringBuilder() : null;
          if (plan != null) {
            plans.add(plan);
          }
        }
      }
    }
    return plans.stream().map(StringBuilder::toString).toList();
  }

  private void execute(String... statements) throws SQLException {
    // The embedded server's own superuser; it listens on the loopback interface only.
    String url = "jdbc:postgresql://127.0.0.1:" + stack.ports().postgres() + "/postgres";
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
