package org.ignite.sessions.exchanges.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.sessions.Programme;
import org.ignite.sessions.exchanges.Exchanges;
import org.ignite.sessions.exchanges.Exchanges.Member;
import org.ignite.sessions.exchanges.Exchanges.Offer;
import org.junit.jupiter.api.Test;

/** A visit to which one of the two says no does not take place. */
@QuarkusTest
class VisitCalledOffTest {

  private final UUID cohort = Exchanges.cohort();

  @Test
  void aVisitorWhoSaysNoToTheSessionGivesTheirPlaceToTheNextAndHasHadNoVisit() {
    Member visitor = Exchanges.member(cohort, "participant");
    Member host = known("host-of-noes");
    Member waiting = Exchanges.stranger(cohort);
    Offer offer = Exchanges.offer(host, 1, 24);
    Exchanges.heldByFacilitator(offer).statusCode(200);
    UUID request = Exchanges.asked(offer, visitor);
    UUID next = Exchanges.asked(offer, waiting);
    UUID elsewhere = Exchanges.asked(Exchanges.outsideOffer(cohort, 1, 72), visitor);
    Exchanges.asked(Exchanges.outsideOffer(cohort, 1, 96), Exchanges.stranger(cohort));
    Exchanges.accept(request).statusCode(200);
    Exchanges.accept(next).statusCode(409).body("type", equalTo("/problems/exchange-full"));
    Exchanges.accept(elsewhere).statusCode(409).body("type", equalTo("/problems/others-wait"));

    saysNo(request, visitor);

    becomes(request, "withdrawn");
    Exchanges.accept(elsewhere).statusCode(200);
    Exchanges.accept(next).statusCode(200);
    assertThat(invited(next)).containsExactlyInAnyOrder(host.id(), waiting.id());
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Programme.stack().mail().to("host-of-noes@example.org").stream()
                    .anyMatch(letter -> letter.subject().equals("A change in your programme")));
  }

  @Test
  void aVisitorWhoComesAfterAllAsksAgain() {
    Member visitor = Exchanges.member(cohort, "participant");
    Offer offer = Exchanges.outsideOffer(cohort, 1, 24);
    Exchanges.heldByFacilitator(offer).statusCode(200);
    UUID request = Exchanges.asked(offer, visitor);
    Exchanges.accept(request).statusCode(200);
    saysNo(request, visitor);
    becomes(request, "withdrawn");

    UUID again = Exchanges.asked(offer, visitor);
    Exchanges.accept(again).statusCode(200);

    assertThat(invited(again)).containsExactly(visitor.id());
    assertThat(
            Programme.rows("select reply from invitation where participant_id = ?", visitor.id()))
        .containsExactly("NONE");
  }

  @Test
  void aVisitorWhoLeavesIsNotExpected() {
    Member visitor = Exchanges.stranger(cohort);
    Offer offer = Exchanges.outsideOffer(cohort, 1, 24);
    Exchanges.heldByFacilitator(offer).statusCode(200);
    UUID request = Exchanges.asked(offer, visitor);
    Exchanges.accept(request).statusCode(200);

    Exchanges.leaves(visitor);

    stored(request, "WITHDRAWN");
    assertThat(invited(request)).isEmpty();
  }

  @Test
  void aHostWhoSaysNoCallsTheDateOffForEverybodyWhoAskedForIt() {
    Member host = Exchanges.member(cohort, "participant");
    Offer offer = Exchanges.offer(host, 2, 24, 48);
    Exchanges.heldByFacilitator(offer).statusCode(200);
    List<Member> members = Exchanges.strangers(cohort, 2);
    UUID accepted = Exchanges.asked(offer, members.get(0));
    UUID waiting = Exchanges.asked(offer, members.get(1));
    String session = Exchanges.accept(accepted).statusCode(200).extract().path("sessionId");

    saysNo(accepted, host);

    becomes(accepted, "declined");
    becomes(waiting, "declined");
    as("programme-admin")
        .get("/api/v1/sessions/{id}", session)
        .then()
        .body("state", equalTo("cancelled"));
    as("participant")
        .get("/api/v1/exchange-offers/{id}", offer.id())
        .then()
        .body("state", equalTo("open"))
        .body("dates.id", equalTo(List.of(offer.dates().get(1).toString())));
  }

  @Test
  void aHostWhoLeavesVisitsNobodyAndHostsNobody() {
    Member host = Exchanges.stranger(cohort);
    Offer offer = Exchanges.offer(host, 2, 24);
    List<Member> members = Exchanges.strangers(cohort, 2);
    UUID accepted = Exchanges.asked(offer, members.get(0));
    UUID waiting = Exchanges.asked(offer, members.get(1));
    Exchanges.accept(accepted).statusCode(200);

    Exchanges.leaves(host);

    becomes(accepted, "declined");
    becomes(waiting, "declined");
  }

  @Test
  void aVisitThatIsOverStaysOneWhateverIsAnsweredThen() {
    Member visitor = Exchanges.member(cohort, "participant");
    Offer offer = Exchanges.outsideOffer(cohort, 1, 24);
    UUID request = Exchanges.asked(offer, visitor);
    Exchanges.accept(request).statusCode(200);
    Exchanges.isOver(offer.date());
    Offer another = Exchanges.outsideOffer(cohort, 1, 48);
    Member leaver = Exchanges.stranger(cohort);
    UUID ofLeaver = Exchanges.asked(another, leaver);
    Exchanges.accept(ofLeaver).statusCode(200);

    Exchanges.leaves(visitor);
    Exchanges.leaves(leaver);

    stored(ofLeaver, "WITHDRAWN");
    stored(request, "ACCEPTED");
  }

  /** As after an outage, or a no in the last minute. */
  @Test
  void aNoBeforeTheStartCountsHoweverLateItIsLookedFor() {
    Offer offer = Exchanges.outsideOffer(cohort, 4, 24);
    Exchanges.heldByFacilitator(offer).statusCode(200);
    List<Member> members = Exchanges.strangers(cohort, 4);
    List<UUID> requests = members.stream().map(member -> Exchanges.asked(offer, member)).toList();
    requests.forEach(request -> Exchanges.accept(request).statusCode(200));
    Exchanges.isOver(offer.date());
    said(members.get(3), "YES", 4, "UNKNOWN");

    said(members.get(2), "NO", 2, "UNKNOWN");
    said(members.get(1), "NO", 4, "PRESENT");
    said(members.get(0), "NO", 4, "UNKNOWN");

    stored(requests.get(0), "WITHDRAWN");
    stored(requests.get(1), "ACCEPTED");
    stored(requests.get(2), "ACCEPTED");
    stored(requests.get(3), "ACCEPTED");
    UUID again = Exchanges.asked(Exchanges.outsideOffer(cohort, 1, 48), members.get(0));
    Exchanges.asked(Exchanges.outsideOffer(cohort, 1, 72), Exchanges.stranger(cohort));
    Exchanges.accept(again).statusCode(200);
  }

  @Test
  void aNoOfTheHostBeforeTheStartCountsHoweverLateItIsLookedFor() {
    Member host = Exchanges.stranger(cohort);
    Offer offer = Exchanges.offer(host, 1, 24);
    Exchanges.heldByFacilitator(offer).statusCode(200);
    UUID request = Exchanges.asked(offer, Exchanges.stranger(cohort));
    String session = Exchanges.accept(request).statusCode(200).extract().path("sessionId");
    Exchanges.isOver(offer.date());

    said(host, "NO", 4, "UNKNOWN");

    becomes(request, "declined");
    as("programme-admin")
        .get("/api/v1/sessions/{id}", session)
        .then()
        .body("state", equalTo("cancelled"));
  }

  /** What began three hours ago was answered so many hours ago. */
  private static void said(Member member, String reply, int hoursAgo, String attendance) {
    Programme.change(
        "update invitation set reply = ?, seat = ?, replied_at = now() - make_interval(hours => ?),"
            + " attendance = ? where participant_id = ?",
        reply,
        reply.equals("YES") ? "TAKEN" : "NONE",
        hoursAgo,
        attendance,
        member.id());
  }

  private Member known(String user) {
    Programme.tellOf(user);
    Programme.known("person", Programme.person(user));
    return Exchanges.member(cohort, user);
  }

  /** Answers, as from the letter, the invitation to what the request has become. */
  private static void saysNo(UUID request, Member member) {
    UUID invitation =
        (UUID)
            Programme.rows(
                    "select i.id from invitation i join exchange_date d on d.session_id ="
                        + " i.session_id join visit_request r on r.date_id = d.id where r.id = ?"
                        + " and i.participant_id = ?",
                    request,
                    member.id())
                .getFirst();
    as("participant")
        .body(Map.of("reply", "no"))
        .post("/api/v1/invitations/{id}/reply", invitation)
        .then()
        .statusCode(200);
  }

  private static void becomes(UUID request, String state) {
    Awaitility.await()
        .untilAsserted(
            () ->
                as("programme-admin")
                    .get("/api/v1/visit-requests/{id}", request)
                    .then()
                    .body("state", equalTo(state)));
  }

  private static void stored(UUID request, String state) {
    Awaitility.await()
        .until(
            () -> Programme.rows("select state from visit_request where id = ?", request),
            List.of(state)::equals);
  }

  private static List<Object> invited(UUID request) {
    return Programme.rows(
        "select i.participant_id from invitation i join exchange_date d on d.session_id ="
            + " i.session_id join visit_request r on r.date_id = d.id where r.id = ? and"
            + " i.withdrawn_at is null",
        request);
  }
}
