package org.ignite.sessions.practice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.ignite.sessions.practice.GroundRules;
import org.ignite.sessions.practice.WorkingSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GroundRulesTest {

  private final WorkingSet set = new WorkingSet();

  @Test
  void aSetBeginsWithWhatIsProposedAndNobodysAgreement() {
    set.rules("participant")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("points", is(GroundRules.PROPOSED))
        .body("agreedByAll", is(false))
        .body("agreements", hasSize(3))
        .body("agreements[0].facilitator", is(true))
        .body("agreements[0].participantId", nullValue())
        .body("agreements[0].name", is("facilitator Example"))
        .body("agreements.agreed", contains(false, false, false));
  }

  @Test
  void whoHasAgreedIsSeenByAllOfThem() {
    set.agreed("participant");

    set.rules("facilitator")
        .then()
        .body("agreedByAll", is(false))
        .body("agreements.find { it.agreed }.participantId", is(set.own().toString()));

    set.agreed("participant-2", "facilitator");

    set.rules("participant-2")
        .then()
        .body("points", is(GroundRules.PROPOSED))
        .body("agreedByAll", is(true));
  }

  @Test
  void otherRulesAskForAgreementAnew() {
    set.agreedByAll();
    String seen = set.rules("participant").header("ETag");

    set.replaceRules("participant", seen, "We tell nobody.", "We ask first.")
        .then()
        .statusCode(200)
        .body("points", contains("We tell nobody.", "We ask first."))
        .body("agreements.findAll { it.agreed }.participantId", contains(set.own().toString()));

    set.replaceRules("facilitator", seen, "We tell everybody.").then().statusCode(412);
    set.agree("participant-2", seen)
        .then()
        .statusCode(412)
        .body("type", is("/problems/stale-version"));
    set.agreed("participant-2", "facilitator");
    set.rules("participant").then().body("agreedByAll", is(true));
  }

  @Test
  void theSameRulesChangeNothing() {
    set.agreedByAll();
    String seen = set.rules("facilitator").header("ETag");

    set.replaceRules("facilitator", seen, GroundRules.PROPOSED.toArray(String[]::new))
        .then()
        .statusCode(200)
        .header("ETag", seen)
        .body("agreedByAll", is(true));
  }

  @Test
  void theProposalCanBeReplacedByWhoHasReadIt() {
    String seen = set.rules("facilitator").header("ETag");

    set.replaceRules("facilitator", seen, "We tell nobody.").then().statusCode(200);

    set.agree("participant", seen).then().statusCode(412);
    set.agreed("participant");
    set.rules("participant").then().body("agreements.count { it.agreed }", is(2));
  }

  @Test
  void whatWasReadIsSaid() {
    as("participant")
        .put("/api/v1/learning-sets/{id}/ground-rules/agreement", set.id)
        .then()
        .statusCode(428);
    as("participant")
        .body(Map.of("points", List.of("We tell nobody.")))
        .put("/api/v1/learning-sets/{id}/ground-rules", set.id)
        .then()
        .statusCode(428);
    set.replaceRules("participant", set.rules("participant").header("ETag")).then().statusCode(422);
    set.replaceRules("participant", set.rules("participant").header("ETag"), " ")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", containsString("/points"));
  }

  @Test
  void everybodyOfNowAgreesBeforeTheFirstIssue() {
    set.agreed("participant", "facilitator");
    refused();
    set.agreed("participant-2");
    String seen = set.rules("participant").header("ETag");
    set.replaceRules("participant", seen, "We tell nobody.").then().statusCode(200);
    refused();
    set.agreed("participant-2");
    refused();
    set.agreed("facilitator");
    set.brought("participant", "A deputy");
  }

  private void refused() {
    set.bring("participant", "A deputy", "What do I not see?")
        .then()
        .statusCode(409)
        .body("type", is("/problems/ground-rules-not-agreed"));
    as("participant")
        .get("/api/v1/learning-sets/{id}/issues", set.id)
        .then()
        .body("items", empty());
  }

  /** The set's work goes on meanwhile. */
  @Test
  void whoJoinsLaterAgreesBeforeTheyBringOrRead() {
    set.leaves(set.other());
    set.agreed("participant", "facilitator");
    UUID issue = set.brought("participant", "A deputy");
    UUID action = set.agreedAction("participant", "Ask her", 5);
    joins(set.other());

    set.issues("participant-2").then().statusCode(200).body("items", empty());
    as("participant-2").get("/api/v1/issues/{id}", issue).then().statusCode(404);
    as("participant-2").get("/api/v1/actions/{id}", action).then().statusCode(404);
    as("participant-2")
        .get("/api/v1/learning-sets/{id}/check-in", set.id)
        .then()
        .body("members.actions.flatten()", empty());
    set.bring("participant-2", "Mine", "Words").then().statusCode(409);
    set.brought("participant", "Another");

    set.agreed("participant-2");
    as("participant-2").get("/api/v1/issues/{id}", issue).then().statusCode(200);
    as("participant-2").get("/api/v1/actions/{id}", action).then().statusCode(200);
    set.brought("participant-2", "Mine");
  }

  @Test
  void whoHoldsTheSetNextAgreesBeforeTheyRead() {
    set.agreedByAll();
    UUID issue = set.brought("participant", "A deputy");
    as("facilitator").get("/api/v1/issues/{id}", issue).then().statusCode(200);

    set.isHandedTo("facilitator-2");

    as("facilitator").get("/api/v1/issues/{id}", issue).then().statusCode(404);
    set.rules("facilitator").then().statusCode(404);
    as("facilitator-2").get("/api/v1/issues/{id}", issue).then().statusCode(404);
    set.issues("facilitator-2").then().statusCode(200).body("items", empty());
    set.brought("participant", "Another");
    set.agreed("facilitator-2");
    as("facilitator-2").get("/api/v1/issues/{id}", issue).then().statusCode(200);
    set.issues("facilitator-2").then().body("items", hasSize(2));
  }

  /** What was brought before is read on under the rules under which it was. */
  @Test
  void whoHasNotAgreedToOtherRulesReadsWhatWasBroughtBefore() {
    set.agreedByAll();
    UUID before = set.brought("participant", "A deputy");
    set.replaceRules("participant", set.rules("participant").header("ETag"), "We tell nobody.")
        .then()
        .statusCode(200);
    UUID after = set.brought("participant", "A leader");
    UUID action = set.agreedAction("participant", "Ask her", 5);

    as("participant-2").get("/api/v1/issues/{id}", before).then().statusCode(200);
    as("participant-2").get("/api/v1/issues/{id}", after).then().statusCode(404);
    as("participant-2").get("/api/v1/actions/{id}", action).then().statusCode(404);
    set.issues("participant-2").then().body("items.id", contains(before.toString()));
    set.bring("participant-2", "Mine", "Words")
        .then()
        .statusCode(409)
        .body("type", is("/problems/ground-rules-not-agreed"))
        .body("detail", containsString("You"));
    set.agreeAction("participant-2", WorkingSet.action("Mine", WorkingSet.inDays(4)))
        .then()
        .statusCode(409);

    set.agreed("participant-2");
    as("participant-2").get("/api/v1/issues/{id}", after).then().statusCode(200);
    as("participant-2").get("/api/v1/actions/{id}", action).then().statusCode(200);
    set.brought("participant-2", "Mine");
  }

  @Test
  void whoComesBackAgreesAnew() {
    set.agreedByAll();
    UUID issue = set.brought("participant", "A deputy");
    set.leaves(set.other());
    joins(set.other());

    as("participant-2").get("/api/v1/issues/{id}", issue).then().statusCode(404);
    assertThat(set.rules("participant").jsonPath().getList("agreements.agreed"))
        .containsExactlyInAnyOrder(true, true, false);
  }

  /** By hand: as all participants of the tests they are of one organisation. */
  private void joins(UUID participant) {
    Programme.change(
        "insert into learning_set_member (participant_id, learning_set_id) values (?, ?)",
        participant,
        set.id);
  }
}
