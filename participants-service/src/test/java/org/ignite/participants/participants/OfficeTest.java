package org.ignite.participants.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.ignite.platform.testing.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OfficeTest implements TestParts {

  @Test
  void whoMovesToAnotherCouncilGoesOnTakingPart() {
    UUID organisation = Registry.organisation("");
    UUID other = Registry.organisation("");
    UUID participant = Registry.confirmed(Registry.cohort(1), organisation, Registry.someAddress());
    LocalDate today = LocalDate.now();
    move(participant, Registry.organisation("2020-04-01"), today).then().statusCode(409);
    move(participant, other, LocalDate.of(9999, 12, 31)).then().statusCode(422);
    move(participant, other, today.plusDays(7)).then().statusCode(422);
    move(participant, other, today)
        .then()
        .statusCode(200)
        .body("organisationId", is(other.toString()))
        .body("roleTitle", is("Managing Director"))
        .body("state", is("confirmed"));
    admin()
        .get("/api/v1/participants/{id}/posts", participant)
        .then()
        .body("items", hasSize(2))
        .body("items[0].organisationId", is(organisation.toString()))
        .body("items[0].until", is(today.toString()))
        .body("items[1].until", nullValue());
  }

  private static Response move(UUID participant, UUID organisation, LocalDate on) {
    return admin()
        .body(Map.of("organisationId", organisation, "roleTitle", "Managing Director", "on", on))
        .post("/api/v1/participants/{id}/move", participant);
  }

  @Test
  void whoLosesOfficeKeepsThePlaceAndSignsInByAPersonalAddress() {
    String office = Registry.someAddress();
    String personal = Registry.someAddress();
    UUID participant = Registry.confirmed(Registry.cohort(1), Registry.organisation(""), office);
    UUID person = id(admin().get("/api/v1/participants/{id}", participant), "personId");
    Map<String, Object> lost = Map.of("on", LocalDate.now().toString(), "personalEmail", personal);
    admin()
        .body(lost)
        .post("/api/v1/participants/{id}/lose-office", participant)
        .then()
        .statusCode(200)
        .body("state", is("confirmed"))
        .body("organisationId", nullValue())
        .body("organisationName", nullValue());
    admin()
        .body(lost)
        .post("/api/v1/participants/{id}/lose-office", participant)
        .then()
        .statusCode(409)
        .body("type", is("/problems/office-lost"));
    Registry.accountOf(person);
    String told = "Your mail address in the programme has changed";
    for (String address : List.of(office, personal)) {
      await()
          .until(
              () ->
                  StackResource.stack().mail().to(address).stream()
                      .anyMatch(letter -> letter.subject().equals(told)));
    }
    await().until(() -> StackResource.stack().keycloakAdmin().find(personal).isPresent());
    assertThat(StackResource.stack().keycloakAdmin().find(office)).isEmpty();
    Registry.confirmed(Registry.cohort(1), Registry.organisation(""), office);
    assertThat(StackResource.stack().keycloakAdmin().find(office)).isPresent();
    admin()
        .get(
            "/api/v1/cohorts/{id}/directory",
            id(admin().get("/api/v1/participants/{id}", participant), "cohortId"))
        .then()
        .body("items", hasSize(1))
        .body("items[0].organisationName", nullValue());
  }
}
