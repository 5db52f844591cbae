package org.ignite.participants.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.as;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.ignite.participants.identity.RealmRoles;
import org.ignite.platform.testing.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssistantTest implements TestParts {

  private static final String PARTICIPANT = "/api/v1/participants/{id}";
  private static final String ASSISTANTS = PARTICIPANT + "/assistants";

  /** Somebody who takes part and can sign in. */
  private record Principal(String email, UUID participant) {

    static Principal somebody() {
      String email = Registry.someAddress();
      UUID participant = Registry.confirmed(Registry.cohort(2), Registry.organisation(""), email);
      RealmRoles.choosePassword(email);
      return new Principal(email, participant);
    }

    Response names(String assistant, String... permissions) {
      return as(email)
          .body(
              Map.of(
                  "givenName",
                  "Sam",
                  "familyName",
                  "Reed",
                  "email",
                  assistant,
                  "permissions",
                  List.of(permissions)))
          .post(ASSISTANTS, participant);
    }

    Response revokes(UUID delegation) {
      return as(email).post(ASSISTANTS + "/{delegation}/revoke", participant, delegation);
    }
  }

  private static UUID personOf(String email) {
    return id(admin().queryParam("search", email).get("/api/v1/people"), "items[0].id");
  }

  /** The person behind the address has an account and can sign in. */
  private static UUID signedIn(String email) {
    UUID person = personOf(email);
    Registry.accountOf(person);
    RealmRoles.choosePassword(email);
    return person;
  }

  @Test
  void whoIsNamedGetsAnAccountAndFindsTheirPrincipalUntilTheDelegationIsRevoked() {
    Principal principal = Principal.somebody();
    String email = Registry.someAddress();

    Response named = principal.names(email, "diary", "replies");

    named
        .then()
        .statusCode(201)
        .body("givenName", is("Sam"))
        .body("permissions", containsInAnyOrder("diary", "replies"))
        .body("revokedAt", nullValue());
    UUID assistant = signedIn(email);
    await().until(() -> StackResource.stack().mail().to(email).size() == 1);
    assertThat(RealmRoles.of(email)).containsExactly("assistant");
    as(email)
        .get("/api/v1/people/{id}/principals", assistant)
        .then()
        .statusCode(200)
        .body("items.participantId", contains(principal.participant().toString()));
    as(email)
        .get(PARTICIPANT, principal.participant())
        .then()
        .statusCode(200)
        .body("state", is("confirmed"))
        .body("signedName", nullValue());
    as(email).get(ASSISTANTS, principal.participant()).then().statusCode(403);
    as(email).get(PARTICIPANT, Principal.somebody().participant()).then().statusCode(404);

    UUID delegation = id(named, "id");
    principal.revokes(delegation).then().statusCode(200).body("revokedAt", notNullValue());

    as(email).get(PARTICIPANT, principal.participant()).then().statusCode(404);
    as(email)
        .get("/api/v1/people/{id}/principals", assistant)
        .then()
        .statusCode(200)
        .body("items", empty());
    await().until(() -> RealmRoles.of(email), Set.of()::equals);
    principal
        .revokes(delegation)
        .then()
        .statusCode(409)
        .body("type", is("/problems/delegation-revoked"));
  }

  @Test
  void anAssistantOfTwoStaysOneWhenOneOfThemRevokes() {
    Principal first = Principal.somebody();
    Principal second = Principal.somebody();
    String email = Registry.someAddress();
    Response named = first.names(email, "diary");
    signedIn(email);
    second.names(email, "replies").then().statusCode(201);

    first.revokes(id(named, "id")).then().statusCode(200);

    Registry.accountOf(personOf(email));
    assertThat(RealmRoles.of(email)).containsExactly("assistant");
    as(email).get(PARTICIPANT, first.participant()).then().statusCode(404);
    as(email).get(PARTICIPANT, second.participant()).then().statusCode(200);
    await().until(() -> StackResource.stack().mail().to(email).size() == 1);
  }

  @Test
  void nobodyElseNamesAssistantsAndTheProgrammeTeamCanRevoke() {
    Principal principal = Principal.somebody();
    Principal another = Principal.somebody();
    String email = Registry.someAddress();
    UUID delegation = id(principal.names(email, "diary"), "id");
    Map<String, Object> request =
        Map.of(
            "givenName", "A", "familyName", "B", "email", email, "permissions", List.of("diary"));

    admin().body(request).post(ASSISTANTS, principal.participant()).then().statusCode(403);
    as(another.email())
        .body(request)
        .post(ASSISTANTS, principal.participant())
        .then()
        .statusCode(404);
    another.revokes(delegation).then().statusCode(404);
    as(another.email())
        .post(ASSISTANTS + "/{delegation}/revoke", principal.participant(), delegation)
        .then()
        .statusCode(404);

    admin()
        .post(ASSISTANTS + "/{delegation}/revoke", principal.participant(), delegation)
        .then()
        .statusCode(200);
    admin()
        .get(ASSISTANTS, principal.participant())
        .then()
        .body("items.id", contains(delegation.toString()))
        .body("items[0].revokedAt", notNullValue());
  }

  @Test
  void namingSomebodyTellsNothingThatTheRegistryKnowsOfThem() {
    Principal principal = Principal.somebody();
    String office = Registry.someAddress();
    UUID elsewhere = Registry.confirmed(Registry.cohort(1), Registry.organisation(""), office);

    Response known = principal.names(office, "diary");
    Response unknown = principal.names(Registry.someAddress(), "diary");

    assertThat(known.<Map<String, ?>>path("").keySet())
        .isEqualTo(unknown.<Map<String, ?>>path("").keySet())
        .doesNotContain("personId");
    known.then().statusCode(201).body("givenName", is("Sam")).body("familyName", is("Reed"));
    principal.revokes(id(known, "id")).then().statusCode(200);
    String personal = Registry.someAddress();
    admin()
        .body(Map.of("on", LocalDate.now().toString(), "personalEmail", personal))
        .post(PARTICIPANT + "/lose-office", elsewhere)
        .then()
        .statusCode(200);
    assertThat(as(principal.email()).get(ASSISTANTS, principal.participant()).asString())
        .contains(office)
        .doesNotContain(personal);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    Principal principal = Principal.somebody();
    String email = Registry.someAddress();
    principal.names(email, "diary").then().statusCode(201);

    principal
        .names(email, "replies")
        .then()
        .statusCode(409)
        .body("type", is("/problems/already-assistant"));
    principal
        .names(principal.email(), "diary")
        .then()
        .statusCode(409)
        .body("type", is("/problems/own-assistant"));
    principal.names(Registry.someAddress()).then().statusCode(422);
    principal.names("nowhere", "diary").then().statusCode(422);
    assertThat(principal.names(Registry.someAddress(), "content").statusCode()).isIn(400, 422);
  }
}
