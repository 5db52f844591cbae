package org.ignite.participants.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.junit.jupiter.api.Test;

/** The account follows what the person is, in the real Keycloak. */
@QuarkusTest
class AccountRolesTest implements TestParts {

  @Test
  void aRoleThatIsTakenAwayIsTakenFromTheAccountAndTheOthersStay() {
    String email = Registry.someAddress();
    UUID person = registered(email, List.of("facilitator", "coach"));
    RealmRoles.choosePassword(email);
    assertThat(RealmRoles.of(email)).containsExactly("coach", "facilitator");

    changed(person, "{\"roles\": [\"coach\"]}");
    becomes(email, Set.of("coach"));
    changed(person, "{\"roles\": []}");
    becomes(email, Set.of());
    changed(person, "{\"roles\": [\"critical-friend\"]}");
    becomes(email, Set.of("critical-friend"));
  }

  @Test
  void aRoleThatTheAccountHasFromElsewhereIsLeftAlone() {
    String email = "facilitator-2@ignite.localhost";
    UUID person = registered(email, List.of("coach"));
    assertThat(RealmRoles.of(email)).containsExactly("coach", "facilitator");

    changed(person, "{\"roles\": []}");

    becomes(email, Set.of("facilitator"));
  }

  @Test
  void whoWithdrawsIsNoParticipantInTheRealmAnyMore() {
    String email = Registry.someAddress();
    UUID participant = Registry.confirmed(Registry.cohort(1), Registry.organisation(""), email);
    RealmRoles.choosePassword(email);
    assertThat(RealmRoles.of(email)).containsExactly("participant");

    admin()
        .body(Map.of("reason", "New post"))
        .post("/api/v1/participants/{id}/withdraw", participant)
        .then()
        .statusCode(200);

    becomes(email, Set.of());
  }

  private static UUID registered(String email, List<String> roles) {
    UUID person =
        id(
            admin()
                .body(
                    Map.of(
                        "givenName", "Mary", "familyName", "Lamb", "email", email, "roles", roles))
                .post("/api/v1/people"),
            "id");
    Registry.accountOf(person);
    return person;
  }

  private static void changed(UUID person, String patch) {
    admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", admin().get("/api/v1/people/{id}", person).header("ETag"))
        .body(patch)
        .patch("/api/v1/people/{id}", person)
        .then()
        .statusCode(200);
  }

  private static void becomes(String email, Set<String> roles) {
    await().ignoreExceptions().until(() -> RealmRoles.of(email), roles::equals);
  }
}
