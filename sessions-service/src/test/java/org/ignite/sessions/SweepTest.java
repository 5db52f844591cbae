package org.ignite.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.ignite.platform.sweeps.Sweep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The platform's sweep, over sessions. */
@QuarkusTest
class SweepTest {

  private static final String DUE =
      "select id from session where cohort_id = $1 and room is null order by id limit 100";

  private static final String WAITING =
      """
      select count(*) from pg_stat_activity
      where wait_event_type = 'Lock' and query like 'update session set room%'
      """;

  @Inject Sweep sweep;

  private UUID cohort;
  private List<Object> due;

  @BeforeEach
  void threeSessionsWithoutARoom() {
    cohort = UUID.randomUUID();
    Programme.change(
        """
        insert into session (id, version, cohort_id, kind, title, starts_at, ends_at, zone, starts_at_utc, ends_at_utc,
                             venue, facilitator_id, confidentiality, invited_only, state)
        select gen_random_uuid(), 0, ?, 'ROUNDTABLE', 'Swept', now(), now(), 'UTC', now(), now() + interval '1 hour',
               'Guildhall', gen_random_uuid(), 'OPEN', false, 'SCHEDULED'
        from generate_series(1, 3)
        """,
        cohort);
    due = Programme.rows("select id from session where cohort_id = ? order by id", cohort);
  }

  @Test
  void oneThatFailsChangesNothingAndHoldsUpNoOther() {
    sweep(DUE, due.getFirst());
    assertThat(roomless()).containsExactly(due.getFirst());

    sweep(DUE, null);
    assertThat(roomless()).isEmpty();
  }

  @Test
  void oneThatIsLockedIsLeftForTheNextRun() throws SQLException {
    try (Connection other = locking(due.get(1))) {
      sweep(DUE, null);

      assertThat(roomless()).containsExactly(due.get(1));
      other.rollback();
    }
    sweep(DUE, null);
    assertThat(roomless()).isEmpty();
  }

  @Test
  void whereTheLockIsAnothersItIsWaitedFor() throws SQLException {
    try (Connection other = locking(due.get(1))) {
      CompletableFuture<Void> sweeping =
          CompletableFuture.runAsync(
              () ->
                  await(
                      () ->
                          sweep.unlocked("session", DUE, Tuple.of(cohort), id -> room(id, false))));

      Awaitility.await().until(() -> Programme.count(WAITING) == 1);
      other.rollback();
      sweeping.join();
    }
    assertThat(roomless()).isEmpty();
  }

  @Test
  void aTableThatIsNotThereYetIsLookedAtLater() {
    sweep("select id from not_migrated_yet where cohort_id = $1", null);

    assertThat(roomless()).hasSize(3);
  }

  /** A transaction of somebody else, which has locked a session. */
  private static Connection locking(Object session) throws SQLException {
    Connection other =
        DriverManager.getConnection(Programme.stack().jdbcUrl("sessions"), "sessions", "sessions");
    other.setAutoCommit(false);
    try (Statement statement = other.createStatement()) {
      statement.execute("select id from session where id = '" + session + "' for update");
    }
    return other;
  }

  private List<Object> roomless() {
    return Programme.rows("select id from session where cohort_id = ? and room is null", cohort);
  }

  /** Gives each a room, and then fails for one of them. */
  private void sweep(String query, Object failing) {
    await(() -> sweep.over("session", query, Tuple.of(cohort), id -> room(id, id.equals(failing))));
  }

  private static void await(Supplier<Uni<Void>> run) {
    try {
      VertxContextSupport.subscribeAndAwait(run);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Uni<Void> room(UUID id, boolean fails) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("update session set room = 'Swept' where id = :id")
                    .setParameter("id", id)
                    .executeUpdate())
        .invoke(
            rows -> {
              if (fails) {
                throw new IllegalStateException("as the test wants it");
              }
            })
        .replaceWithVoid();
  }
}
