package org.ignite.sessions.guests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ignite.sessions.Programme;
import org.ignite.sessions.guests.Forgetting;
import org.junit.jupiter.api.Test;

/** What must hold of the forgetting of guests when something goes wrong, or two do it at once. */
@QuarkusTest
class ForgettingTest {

  @Inject Forgetting forgetting;

  @Test
  void oneWhoCannotBeForgottenHoldsUpNobodyAndIsTriedAgain() {
    UUID session = Programme.scheduled(Programme.plan("place-session", 24));
    List<UUID> guests =
        Stream.of("first", "second", "third").map(name -> invited(session, name)).toList();
    UUID stuck = guests.get(1);
    isLongOver(session);
    Programme.change(
        """
        create or replace function stuck() returns trigger language plpgsql as
          'begin raise exception ''not now''; end'
        """);
    Programme.change(
        "create trigger stuck before update on guest for each row when (old.id = '%s') execute function stuck()"
            .formatted(stuck));
    try {
      run();

      assertThat(known(session)).containsExactly(stuck);
    } finally {
      Programme.change("drop trigger stuck on guest");
    }
    run();

    assertThat(known(session)).isEmpty();
  }

  @Test
  void ofTwoAtOnceOneForgets() {
    UUID session = Programme.scheduled(Programme.plan("place-session", 24));
    List<UUID> guests = Stream.of("one", "two", "three").map(n -> invited(session, n)).toList();
    isLongOver(session);

    CompletableFuture.allOf(
            CompletableFuture.runAsync(this::run), CompletableFuture.runAsync(this::run))
        .join();

    assertThat(known(session)).isEmpty();
    assertThat(guests)
        .allSatisfy(
            guest ->
                assertThat(
                        Programme.count(
                            "select count(*) from audit where subject_id = ? and actor = 'service'",
                            guest))
                    .isEqualTo(1));
  }

  private void run() {
    try {
      VertxContextSupport.subscribeAndAwait(forgetting::forgetDue);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static UUID invited(UUID session, String name) {
    return UUID.fromString(
        as("facilitator")
            .body(Map.of("name", name, "email", name + "-" + UUID.randomUUID() + "@example.org"))
            .post("/api/v1/sessions/{id}/guests", session)
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private static void isLongOver(UUID session) {
    Programme.change(
        "update session set starts_at_utc = now() - interval '32 days', ends_at_utc = now() -"
            + " interval '31 days' where id = ?",
        session);
  }

  private static List<Object> known(UUID session) {
    return Programme.rows(
        "select id from guest where session_id = ? and forgotten_at is null", session);
  }
}
