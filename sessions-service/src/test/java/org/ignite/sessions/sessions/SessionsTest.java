package org.ignite.sessions.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionsTest {

  @Inject Sessions sessions;

  @Test
  void whatWasReadBeforeTheWaitForTheLockIsReadAgainAfterIt() throws SQLException {
    UUID id = Programme.scheduled(Programme.plan("roundtable", 4000));
    try (Connection other =
            DriverManager.getConnection(
                Programme.stack().jdbcUrl("sessions"), "sessions", "sessions");
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeUpdate(
          "update session set title = 'Renamed', version = version + 1 where id = '" + id + "'");
      int blocker = process(statement);

      CompletableFuture<String> title = CompletableFuture.supplyAsync(() -> readAndLock(id));
      await()
          .until(
              () ->
                  Programme.count(
                          "select count(*) from pg_stat_activity where ? ="
                              + " any(pg_blocking_pids(pid))",
                          blocker)
                      == 1);
      other.commit();

      assertThat(title.join()).isEqualTo("Renamed");
    }
  }

  private static int process(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private String readAndLock(UUID id) {
    try {
      return VertxContextSupport.subscribeAndAwait(
          () ->
              Panache.withTransaction(
                  () ->
                      sessions
                          .find(id)
                          .chain(read -> sessions.lock(read.id()))
                          .map(locked -> locked.details().title())));
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
