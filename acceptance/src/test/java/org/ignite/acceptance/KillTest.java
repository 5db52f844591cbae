package org.ignite.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.ignite.acceptance.story.Audience;
import org.ignite.acceptance.story.BusinessState;
import org.ignite.acceptance.story.Cast;
import org.ignite.acceptance.story.Ending;
import org.ignite.acceptance.story.Story;
import org.ignite.localstack.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A service is killed with kill -9 while it works, and started again; meanwhile its callers repeat
 * their requests under the same keys. In the end all is as if nothing had happened.
 */
class KillTest {

  @ParameterizedTest
  @CsvSource({
    "participants, POST .*/participants/[^/]+/confirm, 12",
    "sessions, POST .*/invitations/[^/]+/reply, 12",
    "feedback, PUT .*/answer, 8"
  })
  void theStoryEndsAsAnUndisturbedOne(String service, String request, int nth) throws Exception {
    Undisturbed undisturbed = Undisturbed.story();
    Killer killer = new Killer(Suite.stack().part(service), Pattern.compile(request), nth);
    Ending ending = new Story(Suite.stack(), Cast.fresh("kill-" + service), killer).tell();
    killer.done.get();

    Events.awaitRest(Suite.stack());
    assertThat(BusinessState.read(Suite.stack(), ending)).isEqualTo(undisturbed.state());
    assertThat(Traces.of(Suite.stack(), ending)).isEqualTo(undisturbed.traces());
    Events.areWhole(Suite.stack());
    Events.noneIsDead();
  }

  /** Kills a part while the n-th request of a kind is under way, and starts it again. */
  private static final class Killer implements Audience {

    private final Part part;
    private final Pattern request;
    private final int nth;
    private final AtomicInteger seen = new AtomicInteger();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private Killer(Part part, Pattern request, int nth) {
      this.part = part;
      this.request = request;
      this.nth = nth;
    }

    @Override
    public void asking(String method, String path) {
      if (request.matcher(method + " " + path).matches() && seen.incrementAndGet() == nth) {
        Thread.ofPlatform().daemon().start(this::kill);
      }
    }

    private void kill() {
      try {
        part.kill();
        part.start();
        done.complete(null);
      } catch (RuntimeException e) {
        done.completeExceptionally(e);
      }
    }
  }
}
