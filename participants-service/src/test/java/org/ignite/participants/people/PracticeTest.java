package org.ignite.participants.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.as;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.ignite.participants.identity.RealmRoles;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PracticeTest implements TestParts {

  private static final String PRACTICE = "/api/v1/people/{id}/practice";

  private static UUID coach(String email) {
    UUID person =
        id(
            admin()
                .body(
                    Map.of(
                        "givenName",
                        "Mary",
                        "familyName",
                        "Lamb",
                        "email",
                        email,
                        "roles",
                        List.of("coach")))
                .post("/api/v1/people"),
            "id");
    Registry.accountOf(person);
    RealmRoles.choosePassword(email);
    return person;
  }

  private static Response said(RequestSpecification who, UUID person, Map<String, ?> practice) {
    String seen = admin().get(PRACTICE, person).header("ETag");
    return who.header("If-Match", seen).body(practice).put(PRACTICE, person);
  }

  @Test
  void aCoachSaysWhatTheyTakeOnAndSoDoesTheProgrammeTeam() {
    String email = Registry.someAddress();
    UUID coach = coach(email);
    UUID organisation = Registry.organisation("");
    as(email)
        .get(PRACTICE, coach)
        .then()
        .statusCode(200)
        .body("capacity", is(0))
        .body("themes", empty());

    said(
            as(email),
            coach,
            Map.of(
                "capacity",
                3,
                "themes",
                List.of("empathy-and-generosity", "building-and-sustaining-teams"),
                "conflicts",
                List.of(Map.of("withOrganisationId", organisation, "reason", "I was its chief."))))
        .then()
        .statusCode(200)
        .body("themes", contains("empathy-and-generosity", "building-and-sustaining-teams"));
    admin()
        .get(PRACTICE, coach)
        .then()
        .body("capacity", is(3))
        .body("conflicts.reason", contains("I was its chief."));
    String sent =
        (String)
            Registry.rows(
                    "select payload from outbox where aggregateid = ? and restricted order by seq"
                        + " desc limit 1",
                    coach)
                .getFirst();
    assertThat(sent).contains(organisation.toString()).doesNotContain("chief");

    said(admin(), coach, Map.of("capacity", 4, "themes", List.of(), "conflicts", List.of()))
        .then()
        .statusCode(200)
        .body("capacity", is(4))
        .body("conflicts", empty());
  }

  @Test
  void aPracticeIsChangedAsItWasSeen() {
    UUID coach = coach(Registry.someAddress());
    String first = admin().get(PRACTICE, coach).header("ETag");
    Map<String, Object> practice =
        Map.of("capacity", 1, "themes", List.of(), "conflicts", List.of());

    admin().body(practice).put(PRACTICE, coach).then().statusCode(428);
    admin().header("If-Match", first).body(practice).put(PRACTICE, coach).then().statusCode(200);
    admin().header("If-Match", first).body(practice).put(PRACTICE, coach).then().statusCode(412);
  }

  @Test
  void whatMakesNoSenseIsRefusedAndSoIsAnybodyElse() {
    String email = Registry.someAddress();
    UUID coach = coach(email);
    UUID other = coach(Registry.someAddress());
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("capacity", 51, "themes", List.of(), "conflicts", List.of()),
            conflicts(Map.of("withPersonId", coach)),
            conflicts(Map.of("withPersonId", UUID.randomUUID())),
            conflicts(Map.of("withOrganisationId", other)),
            conflicts(Map.of("reason", "nobody")))) {
      said(admin(), coach, wrong).then().statusCode(422);
    }
    as(email).get(PRACTICE, other).then().statusCode(404);
    admin().get(PRACTICE, UUID.randomUUID()).then().statusCode(404);
  }

  private static Map<String, Object> conflicts(Map<String, ?> conflict) {
    return Map.of("capacity", 1, "themes", List.of(), "conflicts", List.of(conflict));
  }
}
