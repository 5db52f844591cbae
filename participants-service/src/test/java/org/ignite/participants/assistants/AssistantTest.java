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

  /** The person behind the address has an account and can sign in. */
  private static UUID signedIn(Response named, String email) {
    UUID person = id(named, "personId");
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
    UUID assistant = signedIn(named, email);
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
    signedIn(named, email);
    second
        .names(email, "replies")
        .then()
        .statusCode(201)
        .body("personId", is(named.<String>path("personId")));

    first.revokes(id(named, "id")).then().statusCode(200);

    Registry.accountOf(id(named, "personId"));
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
