package org.ignite.sessions.prompts.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ignite.sessions.Programme;
import org.ignite.sessions.prompts.PromptClosing;
import org.junit.jupiter.api.Test;

/** What must hold of the closing of prompts when something goes wrong, or two do it at once. */
@QuarkusTest
class PromptClosingTest {

  private void run() {
    try {
      VertxContextSupport.subscribeAndAwait(closing::closeWhatWasLeft);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static final Map<String, Object> WORDS = Map.of("kind", "text", "question", "Why?");

  @Inject PromptClosing closing;

  @Test
  void oneThatCannotBeClosedHoldsUpNoOtherAndIsTriedAgain() {
    List<UUID> prompts = leftOpen(3);
    UUID stuck = prompts.get(1);
    Programme.change(
        """
        create or replace function stuck() returns trigger language plpgsql as
          'begin raise exception ''not now''; end'
        """);
    Programme.change(
        "create trigger stuck before update on prompt for each row when (old.id = '%s') execute function stuck()"
            .formatted(stuck));
    try {
      run();

      assertThat(prompts).filteredOn(PromptClosingTest::isOpen).containsExactly(stuck);
    } finally {
      Programme.change("drop trigger stuck on prompt");
    }
    run();

    assertThat(prompts).noneMatch(PromptClosingTest::isOpen);
  }

  @Test
  void ofTwoAtOnceOneCloses() {
    List<UUID> prompts = leftOpen(3);

    CompletableFuture.allOf(
            CompletableFuture.runAsync(this::run), CompletableFuture.runAsync(this::run))
        .join();

    assertThat(prompts)
        .noneMatch(PromptClosingTest::isOpen)
        .allSatisfy(
            prompt ->
                assertThat(
                        Programme.count(
                            "select count(*) from audit where subject_id = ? and actor = 'service'",
                            prompt))
                    .isEqualTo(1));
  }

  private static List<UUID> leftOpen(int count) {
    return Stream.generate(PromptResourceTest::session)
        .limit(count)
        .map(
            session -> {
              UUID prompt = PromptResourceTest.opened(session, WORDS);
              Programme.change(
                  "update session set starts_at_utc = now() - interval '3 days', ends_at_utc ="
                      + " now() - interval '2 days' where id = ?",
                  session);
              return prompt;
            })
        .toList();
  }

  private static boolean isOpen(UUID prompt) {
    return Programme.rows("select state from prompt where id = ?", prompt).equals(List.of("OPEN"));
  }
}
