package org.ignite.sessions.availability.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnavailabilityTest {

  private static final String OWN = "/api/v1/me/unavailability";
  private static final String PRINCIPAL = "/api/v1/participants/{id}/unavailability";

  private static final Map<String, Object> LEAVE =
      Map.of("firstDay", "2031-12-22", "lastDay", "2031-12-31", "zone", "Europe/London");

  private static final Map<String, Object> COUNCIL =
      Map.of(
          "startsAt",
          "2031-10-07T18:00:00",
          "endsAt",
          "2031-10-07T21:00:00",
          "zone",
          "Europe/London",
          "everyWeeks",
          2,
          "until",
          "2032-06-30");

  @Test
  void aPersonSaysWhenTheyCanNotAndTakesItBack() {
    ValidatableResponse added =
        add("participant", LEAVE, COUNCIL)
            .statusCode(201)
            .header("Location", endsWith(OWN))
            .body("items[0].firstDay", equalTo("2031-12-22"))
            .body("items[0].lastDay", equalTo("2031-12-31"))
            .body("items[1].startsAt", equalTo("2031-10-07T18:00:00"))
            .body("items[1].everyWeeks", equalTo(2));
    String leave = added.extract().path("items[0].id");
    String council = added.extract().path("items[1].id");

    as("participant")
        .get(OWN + "?limit=200&from=2031-01-01T00:00:00Z")
        .then()
        .body("items.id", hasItem(leave))
        .body("items.id", hasItem(council));
    as("participant")
        .accept("text/csv")
        .get(OWN)
        .then()
        .statusCode(200)
        .body(containsString(leave));
    as("participant").delete(OWN + "/" + leave).then().statusCode(204);
    as("participant").delete(OWN + "/" + leave).then().statusCode(204);
    as("participant").get(OWN + "?limit=200").then().body("items.id", not(hasItem(leave)));
  }

  @Test
  void allFaultsAreNamedAndNothingIsAdded() {
    long before = count("facilitator");
    as("facilitator")
        .body(
            Map.of(
                "periods",
                List.of(
                    LEAVE,
                    Map.of("firstDay", "2031-12-22", "lastDay", "2031-12-21", "zone", "Etc/UTC"),
                    Map.of(
                        "firstDay", "2031-12-22", "endsAt", "2031-12-21T10:00:00", "zone", "UTC"),
                    Map.of("startsAt", "2031-12-22T10:00:00", "zone", "UTC"))))
        .post(OWN)
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            equalTo(List.of("/periods/1/lastDay", "/periods/2", "/periods/3/endsAt")));
    as("facilitator").body("{}").post(OWN).then().statusCode(422);
    as("facilitator").body("{\"periods\": []}").post(OWN).then().statusCode(422);
    as("facilitator").body("{\"periods\": [null]}").post(OWN).then().statusCode(422);
    as("facilitator")
        .body("{\"periods\": [{\"firstDay\": \"x\"}]}")
        .post(OWN)
        .then()
        .statusCode(400);
    add("facilitator", Collections.nCopies(201, LEAVE).toArray(Map[]::new)).statusCode(422);
    assertThat(count("facilitator")).isEqualTo(before);
  }

  @Test
  void aDiaryIsNotEndless() {
    UUID participant = principal("diary");
    Map<String, Object> many = Map.of("periods", Collections.nCopies(200, LEAVE));
    for (int i = 0; i < 5; i++) {
      as("assistant").body(many).post(PRINCIPAL, participant).then().statusCode(201);
    }

    as("assistant")
        .body(Map.of("periods", List.of(LEAVE)))
        .post(PRINCIPAL, participant)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/diary-full"));
  }

  @Test
  void anAssistantWhoKeepsTheDiaryDoesItForThem() {
    UUID participant =
        Programme.participant(Programme.COHORT, Programme.person("participant"), "active");
    Programme.known("participant", participant);
    UUID delegation = Programme.delegated(participant, Programme.person("assistant"), "diary");

    String id =
        as("assistant")
            .body(Map.of("periods", List.of(LEAVE)))
            .post(PRINCIPAL, participant)
            .then()
            .statusCode(201)
            .header("Location", containsString("/api/v1/participants/" + participant))
            .extract()
            .path("items[0].id");

    as("participant").get(OWN + "?limit=200").then().body("items.id", hasItem(id));
    as("assistant")
        .get(PRINCIPAL + "?limit=200", participant)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
    as("assistant").delete(PRINCIPAL + "/" + id, participant).then().statusCode(204);
    as("participant").get(OWN + "?limit=200").then().body("items.id", not(hasItem(id)));
    assertThat(
            Programme.rows(
                "select actor from audit where subject_type = 'unavailability' and subject_id = ?"
                    + " order by id desc limit 1",
                Programme.person("participant")))
        .containsExactly(Programme.person("assistant").toString());

    Programme.delegation(delegation, 1, participant, Programme.person("assistant"), false, "diary");
    Awaitility.await()
        .until(
            () -> Programme.count("select version from delegation where id = ?", delegation) == 1);
    as("assistant").get(PRINCIPAL, participant).then().statusCode(404);
    as("assistant")
        .body(Map.of("periods", List.of(LEAVE)))
        .post(PRINCIPAL, participant)
        .then()
        .statusCode(404);
  }

  @Test
  void oneWhoRepliesForThemDoesNotSeeTheirDiary() {
    UUID participant = principal("replies");

    as("assistant")
        .get(PRINCIPAL, participant)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/permission-not-delegated"));
    as("assistant")
        .body(Map.of("periods", List.of(LEAVE)))
        .post(PRINCIPAL, participant)
        .then()
        .statusCode(403);
    as("assistant")
        .delete(PRINCIPAL + "/{period}", participant, UUID.randomUUID())
        .then()
        .statusCode(403);
  }

  @Test
  void nobodyElseSeesOrTakesBackWhatSomebodySaid() {
    String id = add("participant", LEAVE).statusCode(201).extract().path("items[0].id");
    UUID participant = Programme.participant("participant");

    as("programme-admin").get(PRINCIPAL, participant).then().statusCode(403);
    as("facilitator").get(PRINCIPAL, participant).then().statusCode(403);
    as("participant-2").get(PRINCIPAL, participant).then().statusCode(404);
    as("participant-2").delete(PRINCIPAL + "/{period}", participant, id).then().statusCode(404);
    as("participant-2").delete(OWN + "/" + id).then().statusCode(204);
    as("facilitator").delete(OWN + "/" + id).then().statusCode(204);

    as("participant").get(OWN + "?limit=200").then().body("items.id", hasItem(id));
  }

  /** Somebody who is known, and has delegated to the local assistant. */
  private static UUID principal(String permission) {
    UUID participant = Programme.participant(Programme.COHORT, UUID.randomUUID(), "withdrawn");
    Programme.known("participant", participant);
    Programme.delegated(participant, Programme.person("assistant"), permission);
    return participant;
  }

  @SafeVarargs
  private static ValidatableResponse add(String user, Map<String, Object>... periods) {
    return as(user).body(Map.of("periods", List.of(periods))).post(OWN).then();
  }

  private static long count(String user) {
    return Programme.count(
        "select count(*) from unavailability where person_id = ?", Programme.person(user));
  }
}
