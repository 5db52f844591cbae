package org.ignite.sessions.clashes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClashRulesTest {

  @Inject ClashRules rules;

  @Test
  void whoeverSetsLevelsAtOnceTakesTheirRowsInOneOrder() throws SQLException {
    UUID cohort = UUID.randomUUID();
    Programme.strictCohort(cohort, LocalDate.now().minusDays(9), LocalDate.now().plusDays(300));
    Programme.known("cohort", cohort);
    Map<ClashKind, ClashLevel> backwards = new LinkedHashMap<>();
    backwards.put(ClashKind.COMMITMENT, ClashLevel.IGNORE);
    backwards.put(ClashKind.FACILITATOR, ClashLevel.IGNORE);
    set(cohort, Map.of(ClashKind.FACILITATOR, ClashLevel.WARN));
    set(cohort, Map.of(ClashKind.COMMITMENT, ClashLevel.WARN));

    try (Connection other =
            DriverManager.getConnection(
                Programme.stack().jdbcUrl("sessions"), "sessions", "sessions");
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeUpdate(of(cohort, "COMMITMENT"));
      int blocker = process(statement);
      CompletableFuture<Void> setting = CompletableFuture.runAsync(() -> set(cohort, backwards));
      await()
          .until(
              () ->
                  Programme.count(
                          "select count(*) from pg_stat_activity where ? ="
                              + " any(pg_blocking_pids(pid))",
                          blocker)
                      == 1);

      // The earlier kind's row is theirs already.
      assertThat(
              Programme.rows(
                  "select kind from clash_level where cohort_id = ? for update skip locked",
                  cohort))
          .isEmpty();
      other.commit();
      setting.join();
    }
    assertThat(
            Programme.count(
                "select count(*) from clash_level where cohort_id = ? and level = 'IGNORE'",
                cohort))
        .isEqualTo(2);
  }

  private static String of(UUID cohort, String kind) {
    return "update clash_level set level = 'BLOCK' where cohort_id = '%s' and kind = '%s'"
        .formatted(cohort, kind);
  }

  private static int process(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private void set(UUID cohort, Map<ClashKind, ClashLevel> levels) {
    try {
      VertxContextSupport.subscribeAndAwait(() -> rules.set(cohort, levels));
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
