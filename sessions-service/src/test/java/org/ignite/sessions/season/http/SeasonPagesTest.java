package org.ignite.sessions.season.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeasonPagesTest {

  private static final String TIMELINE = "/api/v1/cohorts/{id}/season-timeline";
  private static final String PAGE = "/api/v1/cohorts/{id}/season-page";
  private static final String AGENDA = "/api/v1/sessions/{id}/agenda-page";

  /** As browsers and curl ask for them. */
  @Test
  void picturesAndPagesComeToWhoeverTakesThem() {
    UUID cohort = SeasonPlanResourceTest.cohort();
    for (String accept :
        List.of("*/*", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")) {
      as("programme-admin")
          .accept(accept)
          .get(TIMELINE, cohort)
          .then()
          .statusCode(200)
          .header("Content-Type", startsWith("image/svg+xml"))
          .header("Content-Security-Policy", equalTo("default-src 'none'"))
          .body(startsWith("<svg"));
      as("programme-admin")
          .accept(accept)
          .get(PAGE, cohort)
          .then()
          .statusCode(200)
          .header("Content-Type", startsWith("text/html"))
          .header("Content-Security-Policy", containsString("default-src 'none'"))
          .body(startsWith("<!DOCTYPE html>"));
    }
    as("programme-admin").accept("image/svg+xml").get(TIMELINE, cohort).then().statusCode(200);
    as("programme-admin").accept("text/html").get(PAGE, cohort).then().statusCode(200);
    as("programme-admin").queryParam("width", 100).get(TIMELINE, cohort).then().statusCode(422);
  }

  @Test
  void eachSeesOfASeasonWhatTheyMaySee() {
    UUID cohort = SeasonPlanResourceTest.cohort();
    UUID participant = Programme.participant(cohort, Programme.person("participant"), "confirmed");
    Programme.known("participant", participant);
    SeasonPlanResourceTest.post(cohort, "", SeasonPlanResourceTest.outline()).statusCode(201);
    as("participant").get(TIMELINE, cohort).then().statusCode(200);
    assertThat(shown("participant", TIMELINE, cohort)).doesNotContain("Opening residential");
    as("programme-admin")
        .body(Map.of("reason", "The season", "told", "affected"))
        .post("/api/v1/cohorts/{id}/schedule-releases", cohort)
        .then()
        .statusCode(200);

    for (String address : List.of(TIMELINE, PAGE)) {
      assertThat(shown("programme-admin", address, cohort))
          .contains("Opening residential", "Learning sets: first", "Roundtable: first")
          .contains("Easter Monday", "Pre-election period 2027");
      assertThat(shown("facilitator", address, cohort)).contains("Roundtable: first");
      assertThat(shown("participant", address, cohort))
          .contains("Opening residential", "Evaluation")
          .doesNotContain("Learning sets: first", "Roundtable: first");
      as("participant-2").get(address, cohort).then().statusCode(404);
      as("facilitator-2").get(address, cohort).then().statusCode(404);
      as("programme-admin").get(address, UUID.randomUUID()).then().statusCode(404);
    }
  }

  @Test
  void aTitleIsTextWhateverItSays() {
    UUID cohort = SeasonPlanResourceTest.cohort();
    Map<String, Object> plan = Programme.plan("residential", 0);
    plan.put("cohortId", cohort);
    plan.put("startsAt", "2026-10-01T12:00:00");
    plan.put("endsAt", "2026-10-02T12:00:00");
    plan.put("title", "</text></title><script>alert(1)</script><img src=x onerror=alert(1)>");
    UUID session = Programme.scheduled(plan);

    for (String page :
        List.of(
            shown("programme-admin", TIMELINE, cohort),
            shown("programme-admin", PAGE, cohort),
            shown("programme-admin", AGENDA, session))) {
      assertThat(page).contains("&lt;script&gt;").doesNotContain("<script", "<img");
    }
  }

  @Test
  void whereASessionIsStandsOnTheAgendaOfThoseWhomItConcerns() {
    UUID session = Programme.scheduled(Programme.plan("residential", 24));

    as("participant")
        .get(AGENDA, session)
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("text/html"))
        .body(containsString("A residential"))
        .body(containsString("(Etc/UTC)"))
        .body(not(containsString("Guildhall")))
        .body(not(containsString("meet.example.org")));
    Programme.invited(session, List.of(Programme.participant("participant")));
    assertThat(shown("participant", AGENDA, session))
        .contains("Guildhall", "https://meet.example.org/secret");
    assertThat(shown("facilitator", AGENDA, session)).contains("Guildhall");
    as("participant-2").get(AGENDA, session).then().statusCode(404);
  }

  @Test
  void anAgendaSaysWhatIsPromisedAndWhetherItIsCancelled() {
    UUID session = Programme.scheduled(Programme.plan("roundtable", 24));
    as("programme-admin")
        .body(Map.of("reason", "Snow"))
        .post("/api/v1/sessions/{id}/cancel", session)
        .then()
        .statusCode(200);

    assertThat(shown("programme-admin", AGENDA, session))
        .contains("The Chatham House Rule", "This session is cancelled.");
    as("participant").get(AGENDA, session).then().statusCode(404);
  }

  private static String shown(String user, String address, UUID id) {
    return as(user).get(address, id).then().statusCode(200).extract().asString();
  }
}
