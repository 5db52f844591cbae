package org.ignite.sessions.setrules.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.ignite.sessions.exchanges.Exchanges;
import org.ignite.sessions.setrules.SetRulesKeeping;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SetRulesResourceTest {

  private final UUID cohort = Exchanges.cohort();

  @Inject SetRulesKeeping keeping;

  private Response read() {
    return as("programme-admin").get("/api/v1/cohorts/{id}/set-rules", cohort);
  }

  private ValidatableResponse said(Map<String, ?> rules) {
    return as("programme-admin")
        .header("If-Match", read().header("ETag"))
        .body(rules)
        .put("/api/v1/cohorts/{id}/set-rules", cohort)
        .then();
  }

  /** The usual ones, of which some are other ones. */
  private Map<String, Object> rules(Map<String, ?> others) {
    Map<String, Object> rules = new HashMap<>(read().jsonPath().getMap(""));
    rules.remove("cohortId");
    rules.putAll(others);
    return rules;
  }

  private static Map<String, Object> attribute(String name, String kind, Object... more) {
    Map<String, Object> attribute = new HashMap<>(Map.of("name", name, "kind", kind, "weight", 1));
    for (int i = 0; i < more.length; i += 2) {
      attribute.put((String) more[i], more[i + 1]);
    }
    return attribute;
  }

  @Test
  void theUsualRulesHoldUntilOthersAreSaid() {
    read()
        .then()
        .statusCode(200)
        .body("size", equalTo(Map.of("smallest", 5, "ideal", 6, "largest", 8)))
        .body("meetings", is(5))
        .body("quorum", nullValue())
        .body("neighbours.county", is("prefer-apart"))
        .body("neighbours.nearerThan.level", is("prefer-apart"))
        .body(
            "attributes.name", equalTo(List.of("type", "region", "size", "sector", "time-in-post")))
        .body("weights.wish", is(100));

    said(rules(
            Map.of(
                "size", Map.of("smallest", 4, "ideal", 5, "largest", 6),
                "quorum", 5,
                "neighbours",
                    Map.of(
                        "county", "apart",
                        "combinedAuthority", "ignored",
                        "nearerThan", Map.of("kilometres", 30, "level", "apart")))))
        .statusCode(200)
        .body("size.ideal", is(5));

    read()
        .then()
        .body("size.largest", is(6))
        .body("quorum", is(5))
        .body("neighbours.combinedAuthority", is("ignored"))
        .body("attributes.size()", is(5));
    assertThat(
            Programme.count(
                "select count(*) from audit where subject_id = ? and subject_type = 'set-rules'",
                cohort))
        .isEqualTo(1);
  }

  @Test
  void whoHasSeenOtherRulesIsToldSo() {
    String seen = read().header("ETag");
    said(rules(Map.of("meetings", 6))).statusCode(200);

    as("programme-admin")
        .header("If-Match", seen)
        .body(rules(Map.of("meetings", 4)))
        .put("/api/v1/cohorts/{id}/set-rules", cohort)
        .then()
        .statusCode(412);
    as("programme-admin")
        .body(rules(Map.of("meetings", 4)))
        .put("/api/v1/cohorts/{id}/set-rules", cohort)
        .then()
        .statusCode(428);
    read().then().body("meetings", is(6));
  }

  @Test
  void theTeamBringsFurtherAttributes() {
    UUID participant = Exchanges.stranger(cohort).id();
    List<Map<String, Object>> attributes =
        List.of(
            attribute("region", "category", "noLoneMember", true),
            attribute("party", "category", "values", Map.of(participant, "none")),
            attribute("budget", "logarithm", "values", Map.of(participant, "2.5e9")));

    said(rules(Map.of("attributes", attributes)))
        .statusCode(200)
        .body("attributes.name", equalTo(List.of("region", "party", "budget")))
        .body("attributes[0].noLoneMember", is(true))
        .body("attributes[1].values", equalTo(Map.of(participant.toString(), "none")));
  }

  @Test
  void whatDoesNotFitIsToldAllAtOnceWithPointers() {
    UUID participant = Exchanges.stranger(cohort).id();
    List<Map<String, Object>> attributes =
        List.of(
            attribute("region", "number"),
            attribute("type", "category", "values", Map.of(participant, "county")),
            attribute("age", "number", "values", Map.of(participant, "old")),
            attribute("budget", "logarithm", "values", Map.of(participant, "0")),
            attribute("size", "logarithm", "noLoneMember", true),
            attribute("age", "number"));

    said(rules(
            Map.of(
                "size",
                Map.of("smallest", 7, "ideal", 5, "largest", 6),
                "quorum",
                7,
                "attributes",
                attributes)))
        .statusCode(422)
        .body("type", is("/problems/invalid-request"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/size/ideal",
                "/size/largest",
                "/quorum",
                "/attributes/0/kind",
                "/attributes/1/values",
                "/attributes/2/values/" + participant,
                "/attributes/3/values/" + participant,
                "/attributes/4/noLoneMember",
                "/attributes/5/name"));
    said(rules(Map.of("meetings", 7, "daysBetween", 61)))
        .statusCode(422)
        .body("errors.pointer", hasItems("/meetings", "/daysBetween"));
    said(rules(Map.of("attributes", Arrays.asList((Object) null)))).statusCode(422);
    UUID stranger = UUID.randomUUID();
    said(rules(
            Map.of(
                "attributes",
                List.of(attribute("party", "category", "values", Map.of(stranger, "none"))))))
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/attributes/0/values/" + stranger)));
    read().then().body("attributes.size()", is(5));
  }

  @Test
  void whatWasSaidOfPeopleIsDeletedTheDayAfterTheSeason() throws Throwable {
    UUID participant = Exchanges.stranger(cohort).id();
    said(rules(
            Map.of(
                "attributes",
                List.of(attribute("party", "category", "values", Map.of(participant, "none"))))))
        .statusCode(200);
    VertxContextSupport.subscribeAndAwait(keeping::forgetDue);
    read().then().body("attributes[0].values.size()", is(1));
    String seen = read().header("ETag");

    Programme.change("update cohort set ends_on = current_date - 2 where id = ?", cohort);
    VertxContextSupport.subscribeAndAwait(keeping::forgetDue);

    read()
        .then()
        .body("attributes.name", equalTo(List.of("party")))
        .body("attributes[0].values", nullValue());
    assertThat(read().header("ETag")).isNotEqualTo(seen);
  }

  @Test
  void ofACohortThatIsNotKnownThereAreNone() {
    as("programme-admin")
        .get("/api/v1/cohorts/{id}/set-rules", UUID.randomUUID())
        .then()
        .statusCode(422)
        .body("type", is("/problems/cohort-not-known"));
  }
}
