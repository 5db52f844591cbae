package org.ignite.sessions.exchanges.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.ignite.sessions.Programme;
import org.ignite.sessions.Race;
import org.ignite.sessions.exchanges.Exchanges;
import org.ignite.sessions.exchanges.Exchanges.Member;
import org.ignite.sessions.exchanges.Exchanges.Offer;
import org.junit.jupiter.api.Test;

/** What must hold when hosts and visitors act at the same moment. */
@QuarkusTest
class VisitRacesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String WAITING =
      "select count(*) from pg_locks where relation = 'conflict'::regclass and not granted";

  private final UUID cohort = Exchanges.cohort();

  @Test
  void ofTwentyWhoAreAcceptedAtOnceAsManyComeAsThereArePlacesAndShareOneSession() {
    Member host = Exchanges.member(cohort, "participant");
    Offer offer = Exchanges.offer(host, 6, 24);
    Exchanges.heldByFacilitator(offer).statusCode(200);
    List<Member> visitors = Exchanges.strangers(cohort, 20);

    Map<Integer, Long> asked =
        Race.statuses(
            visitors.stream()
                .map(
                    visitor ->
                        request(
                            "programme-admin",
                            "/api/v1/exchange-offers/" + offer.id() + "/visit-requests",
                            """
                            {"dateId": "%s", "words": "To see it", "participantId": "%s"}
                            """
                                .formatted(offer.date(), visitor.id()))));
    List<Object> requests =
        Programme.rows("select id from visit_request where offer_id = ?", offer.id());
    Map<Integer, Long> accepted =
        Race.statuses(requests.stream().map(id -> accept("participant", (UUID) id)));

    assertThat(asked).isEqualTo(Map.of(201, 20L));
    assertThat(accepted).isEqualTo(Map.of(200, 6L, 409, 14L));
    assertThat(
            Programme.count(
                "select count(*) from visit_request where offer_id = ? and state = 'ACCEPTED'",
                offer.id()))
        .isEqualTo(6);
    assertThat(Programme.count("select count(*) from session where cohort_id = ?", cohort))
        .isEqualTo(1);
    assertThat(Programme.count("select count(*) from invitation where cohort_id = ?", cohort))
        .as("six visitors and the host")
        .isEqualTo(7);
  }

  @Test
  void ofSeveralHostsWhoAcceptOneVisitorAtTheSameMomentOneHasThem() {
    Exchanges.member(cohort, "participant");
    Exchanges.wishes(cohort, "participant", true);
    Member visitor = Exchanges.stranger(cohort);
    List<UUID> requests =
        Stream.of(24, 48, 72, 96, 120)
            .map(hours -> Exchanges.asked(Exchanges.outsideOffer(cohort, 1, hours), visitor))
            .toList();

    Map<Integer, Long> accepted =
        Race.statuses(requests.stream().map(id -> accept("programme-admin", id)));

    assertThat(accepted).isEqualTo(Map.of(200, 1L, 409, 4L));
  }

  @Test
  void whoAsksTwiceAtTheSameMomentHasAskedOnce() {
    Exchanges.member(cohort, "participant");
    Offer offer = Exchanges.outsideOffer(cohort, 1, 24);
    String body = "{\"dateId\": \"%s\", \"words\": \"To see it\"}".formatted(offer.date());

    Map<Integer, Long> asked =
        Race.statuses(
            Stream.generate(
                    () ->
                        request(
                            "participant",
                            "/api/v1/exchange-offers/" + offer.id() + "/visit-requests",
                            body))
                .limit(8));

    assertThat(asked).isEqualTo(Map.of(201, 1L, 409, 7L));
  }

  @Test
  void whileAConflictIsBeingWrittenSomebodyAsksAndNobodyIsAccepted() throws SQLException {
    Exchanges.member(cohort, "participant");
    UUID waiting =
        Exchanges.asked(Exchanges.outsideOffer(cohort, 1, 24), Exchanges.stranger(cohort));
    Offer offer = Exchanges.outsideOffer(cohort, 1, 48);
    HttpRequest.Builder ask =
        request(
            "participant",
            "/api/v1/exchange-offers/" + offer.id() + "/visit-requests",
            "{\"dateId\": \"%s\", \"words\": \"To see it\"}".formatted(offer.date()));
    CompletableFuture<HttpResponse<String>> accepted;
    try (Connection writer =
            DriverManager.getConnection(
                Programme.stack().jdbcUrl("sessions"), "sessions", "sessions");
        Statement statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute("lock table conflict in row exclusive mode"); // as an insert takes it

      assertThat(Race.sent(ask.build()))
          .succeedsWithin(PATIENCE)
          .returns(201, HttpResponse::statusCode);
      accepted = Race.sent(accept("programme-admin", waiting).build());
      Awaitility.await().until(() -> Programme.count(WAITING) == 1);
    }
    assertThat(accepted).succeedsWithin(PATIENCE).returns(200, HttpResponse::statusCode);
  }

  private static HttpRequest.Builder accept(String user, UUID request) {
    return request(user, "/api/v1/visit-requests/" + request + "/accept", "");
  }

  private static HttpRequest.Builder request(String user, String path, String body) {
    return Race.request(user, path).POST(BodyPublishers.ofString(body));
  }
}
