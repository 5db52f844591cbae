package org.ignite.sessions.invitations.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.PageRequest;
import org.ignite.sessions.Programme;
import org.ignite.sessions.invitations.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When replies are hidden is said by the application's clock and not by the database's. */
@QuarkusTest
class HiddenRepliesTest {

  @Inject Pool database;

  @Test
  void underTheRuleTheTeamReadsRepliesUntilTheSessionBegins() {
    UUID session = Programme.scheduled(Programme.plan("roundtable", 24));
    Programme.invited(session, List.of(Programme.participant("participant")));
    Instant start =
        Instant.ofEpochSecond(
            Programme.count(
                "select extract(epoch from starts_at_utc)::bigint from session where id = ?",
                session));

    assertThat(reply(session, false, start.minusMillis(1))).isEqualTo(Reply.NONE);
    assertThat(reply(session, false, start)).isNull();
    assertThat(reply(session, true, start)).isEqualTo(Reply.NONE);
  }

  private @Nullable Reply reply(UUID session, boolean holds, Instant now) {
    return new InvitationList(database, Clock.fixed(now, ZoneOffset.UTC))
        .invited(session, holds, null, new PageRequest())
        .await()
        .atMost(Duration.ofSeconds(10))
        .items()
        .getFirst()
        .reply();
  }
}
