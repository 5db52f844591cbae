package org.ignite.sessions.proposals.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.ignite.sessions.SessionsConfig;
import org.ignite.sessions.exchanges.Exchanges;
import org.junit.jupiter.api.Test;

/** Nobody fills the list of a cohort, or a conversation, alone. */
@QuarkusTest
class ProposalLimitsTest {

  private final UUID cohort = Exchanges.cohort();

  @Inject SessionsConfig config;

  @Test
  void aParticipantHasANumberOfProposalsOpenAndWithdrawsOneForAnother() {
    Exchanges.member(cohort, "participant");
    Exchanges.member(cohort, "participant-2");
    int most = config.limits().openProposals();
    for (int i = 1; i < most; i++) {
      proposed("participant").statusCode(201);
    }
    String last = proposed("participant").statusCode(201).extract().path("id");

    proposed("participant")
        .statusCode(409)
        .body("type", equalTo("/problems/too-many-open-proposals"))
        .body("detail", containsString(String.valueOf(most)));
    proposed("participant-2").statusCode(201);
    as("participant").post("/api/v1/proposals/{id}/withdraw", last).then().statusCode(200);
    proposed("participant").statusCode(201);
  }

  @Test
  void aParticipantCommentsANumberOfTimesAndTheOthersAndTheTeamGoOn() {
    Exchanges.member(cohort, "participant");
    Exchanges.member(cohort, "participant-2");
    UUID proposal = UUID.fromString(proposed("participant").extract().path("id"));
    int most = config.limits().comments();
    Programme.change(
        """
        insert into proposal_comment (id, proposal_id, author_id, by_team, text, written_at)
        select gen_random_uuid(), ?, ?, false, 'Said ' || n, now() from generate_series(2, ?) n
        """,
        proposal,
        Programme.person("participant"),
        most);
    said("participant", proposal).statusCode(201);

    said("participant", proposal)
        .statusCode(409)
        .body("type", equalTo("/problems/too-many-comments"))
        .body("detail", containsString(String.valueOf(most)));
    said("participant-2", proposal).statusCode(201);
    said("programme-admin", proposal).statusCode(201);
  }

  private ValidatableResponse proposed(String user) {
    return as(user)
        .body(
            Map.of(
                "title", "Hard truths",
                "about", "What did we say first?",
                "format", "roundtable",
                "themes", List.of("empathy-and-generosity")))
        .post("/api/v1/cohorts/{id}/proposals", cohort)
        .then();
  }

  private static ValidatableResponse said(String user, UUID proposal) {
    return as(user)
        .body(Map.of("text", "Who would come?"))
        .post("/api/v1/proposals/{id}/comments", proposal)
        .then();
  }
}
