package org.ignite.sessions.practice;

import static org.ignite.sessions.Programme.as;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.ignite.sessions.proposals.Cohort;

/**
 * A learning set of a test's own: {@code participant} and {@code participant-2}, held by {@code
 * facilitator}; its cohort has some more, without an account.
 */
public final class WorkingSet {

  private static final String PATCH = "application/merge-patch+json";

  public final Cohort cohort;
  public final UUID id;

  public WorkingSet(String... others) {
    this("facilitator", others);
  }

  private WorkingSet(String facilitator, String[] others) {
    cohort = new Cohort(others);
    id = Programme.learningSet(cohort.id, facilitator, List.of(own(), other()));
  }

  /** One that somebody else holds. */
  public static WorkingSet heldBy(String facilitator) {
    return new WorkingSet(facilitator, new String[0]);
  }

  public UUID own() {
    return participant("participant");
  }

  public UUID other() {
    return participant("participant-2");
  }

  public UUID participant(String name) {
    return cohort.participants.get(name);
  }

  public Response rules(String user) {
    return as(user).get("/api/v1/learning-sets/{id}/ground-rules", id);
  }

  public Response replaceRules(String user, String seen, String... points) {
    return as(user)
        .header("If-Match", seen)
        .body(Map.of("points", List.of(points)))
        .put("/api/v1/learning-sets/{id}/ground-rules", id);
  }

  public Response agree(String user, String seen) {
    return as(user)
        .header("If-Match", seen)
        .put("/api/v1/learning-sets/{id}/ground-rules/agreement", id);
  }

  /** Agrees to the rules as they stand. */
  public void agreed(String... users) {
    for (String user : users) {
      agree(user, rules(user).header("ETag")).then().statusCode(200);
    }
  }

  /** Both members and the facilitator do. */
  public void agreedByAll() {
    agreed("participant", "participant-2", "facilitator");
  }

  public Response bring(String user, String title, String about) {
    return as(user)
        .body(Map.of("title", title, "about", about))
        .post("/api/v1/learning-sets/{id}/issues", id);
  }

  public UUID brought(String user, String title) {
    return made(bring(user, title, "What do I not see?"));
  }

  public Response issues(String user) {
    return as(user).get("/api/v1/learning-sets/{id}/issues", id);
  }

  public static Map<String, Object> action(String what, LocalDate dueOn) {
    return new HashMap<>(Map.of("what", what, "dueOn", dueOn.toString()));
  }

  public static LocalDate inDays(int days) {
    return LocalDate.now(ZoneOffset.UTC).plusDays(days);
  }

  public Response agreeAction(String user, Map<String, Object> action) {
    return as(user).body(action).post("/api/v1/learning-sets/{id}/actions", id);
  }

  public UUID agreedAction(String user, String what, int dueInDays) {
    return made(agreeAction(user, action(what, inDays(dueInDays))));
  }

  /** Changes an issue or an action as somebody has just read it. */
  public static Response change(String user, String path, UUID id, Map<String, Object> patch) {
    return change(user, path, id, as(user).get(path, id).header("ETag"), patch);
  }

  public static Response change(
      String user, String path, UUID id, String seen, Map<String, Object> patch) {
    return as(user).contentType(PATCH).header("If-Match", seen).body(patch).patch(path, id);
  }

  /** A scheduled meeting of the set so many hours from now. */
  public UUID meeting(int hours) {
    Map<String, Object> plan = Programme.plan("set-meeting", hours);
    plan.put("cohortId", cohort.id);
    UUID session = Programme.scheduled(plan);
    as("programme-admin")
        .body(Map.of("learningSetId", id))
        .post("/api/v1/sessions/{id}/invitations", session)
        .then()
        .statusCode(200);
    return session;
  }

  public Response joins(UUID participant) {
    return as("programme-admin")
        .put("/api/v1/learning-sets/{set}/participants/{participant}", id, participant);
  }

  public void leaves(UUID participant) {
    as("programme-admin")
        .delete("/api/v1/learning-sets/{set}/participants/{participant}", id, participant)
        .then()
        .statusCode(204);
  }

  /** Gives the set to somebody else. */
  public void isHandedTo(String facilitator) {
    as("programme-admin")
        .body(Map.of("facilitatorId", Programme.person(facilitator)))
        .post("/api/v1/learning-sets/{id}/hand-over", id)
        .then()
        .statusCode(200);
  }

  public static UUID made(Response answer) {
    return UUID.fromString(answer.then().statusCode(201).extract().path("id"));
  }
}
