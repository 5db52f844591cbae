package org.ignite.sessions.proposals.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.ignite.sessions.proposals.Cohort;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommentResourceTest {

  private static final String COMMENTS = "/api/v1/proposals/{id}/comments";

  @Test
  void commentsAreReadTheOldestFirst() {
    UUID id = new Cohort().proposal("Hard truths");
    said("participant-2", id, "One");
    said("participant", id, "Two");
    said("programme-admin", id, "Three");

    String next =
        as("participant")
            .queryParam("limit", 2)
            .get(COMMENTS, id)
            .then()
            .statusCode(200)
            .body("items.text", contains("One", "Two"))
            .body("items.authorName", contains("participant-2 Example", "participant Example"))
            .body("items.byTeam", contains(false, false))
            .extract()
            .path("next");
    as("programme-admin")
        .queryParam("cursor", next)
        .get(COMMENTS, id)
        .then()
        .body("items.text", contains("Three"))
        .body("items.byTeam", contains(true))
        .body("next", nullValue());
    as("participant").get("/api/v1/proposals/{id}", id).then().body("comments", equalTo(3));
    String csv = as("participant").accept("text/csv").get(COMMENTS, id).then().extract().asString();
    assertThat(csv.lines()).hasSize(4);
  }

  @Test
  void aCommentIsNeitherEmptyNorLong() {
    UUID id = new Cohort().proposal("Hard truths");

    as("participant").body(Map.of("text", " ")).post(COMMENTS, id).then().statusCode(422);
    as("participant")
        .body(Map.of("text", "x".repeat(2001)))
        .post(COMMENTS, id)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/text"));
    said("participant", id, "x".repeat(2000));
  }

  @Test
  void theirAuthorAloneTakesAWordBack() {
    Cohort cohort = new Cohort();
    UUID id = cohort.proposal("Hard truths");
    UUID elsewhere = cohort.proposal("Another");
    UUID comment = said("participant-2", id, "A slip");

    as("participant").delete(COMMENTS + "/{c}", id, comment).then().statusCode(404);
    as("participant-2").delete(COMMENTS + "/{c}", elsewhere, comment).then().statusCode(404);
    as("participant-2").delete(COMMENTS + "/{c}", id, comment).then().statusCode(204);
    as("participant-2").delete(COMMENTS + "/{c}", id, comment).then().statusCode(204);

    as("participant")
        .get(COMMENTS, id)
        .then()
        .body("items[0].text", nullValue())
        .body("items[0].removedBy", equalTo("author"))
        .body("items[0].authorName", equalTo("participant-2 Example"));
    assertThat(Programme.rows("select text from proposal_comment where id = ?", comment))
        .containsExactly((Object) null);
    as("participant").get("/api/v1/proposals/{id}", id).then().body("comments", equalTo(0));
  }

  @Test
  void theTeamRemovesACommentOnceAndSaysWhy() {
    UUID id = new Cohort().proposal("Hard truths");
    UUID comment = said("participant-2", id, "Our leader is a fool");
    String remove = COMMENTS + "/{c}/remove";

    as("participant")
        .body(Map.of("reason", "Rude"))
        .post(remove, id, comment)
        .then()
        .statusCode(403);
    as("programme-admin").body(Map.of()).post(remove, id, comment).then().statusCode(422);
    as("programme-admin")
        .body(Map.of("reason", "It named somebody."))
        .post(remove, id, comment)
        .then()
        .statusCode(200)
        .body("text", nullValue())
        .body("removedAt", notNullValue())
        .body("removedBy", equalTo("team"));
    as("programme-admin")
        .body(Map.of("reason", "Again"))
        .post(remove, id, comment)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/comment-removed"));
    as("participant-2")
        .get(COMMENTS, id)
        .then()
        .body("items[0].removalReason", equalTo("It named somebody."));
  }

  @Test
  void strangersNeitherReadNorWrite() {
    Cohort cohort = new Cohort();
    UUID id = cohort.proposal("Hard truths");
    UUID other = new Cohort().proposal("Another");
    Programme.rows(
        "update proposal set cohort_id = ? where id = ? returning id", UUID.randomUUID(), other);

    as("participant-2").body(Map.of("text", "Hm")).post(COMMENTS, other).then().statusCode(404);
    as("participant-2").get(COMMENTS, other).then().statusCode(404);
    as("facilitator").get(COMMENTS, id).then().statusCode(403);
    as("assistant").body(Map.of("text", "Hm")).post(COMMENTS, id).then().statusCode(403);
  }

  private static UUID said(String user, UUID proposal, String text) {
    return UUID.fromString(
        as(user)
            .body(Map.of("text", text))
            .post(COMMENTS, proposal)
            .then()
            .statusCode(201)
            .body("text", equalTo(text))
            .extract()
            .path("id"));
  }
}
