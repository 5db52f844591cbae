package org.ignite.participants.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.participants.Machines.DELIVERY;
import static org.ignite.participants.Machines.EMPLOYER;
import static org.ignite.participants.Machines.SPONSOR;
import static org.ignite.participants.Machines.UNKNOWN;
import static org.ignite.participants.Machines.reading;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ignite.participants.Machines;
import org.ignite.participants.Registry;
import org.ignite.participants.TestParts;
import org.junit.jupiter.api.Test;

/** Whom of a cohort each kind of partner sees, by tokens of the real Keycloak. */
@QuarkusTest
class PartnerSightTest implements TestParts {

  private static final String COHORT = "/api/v1/cohorts/{id}";
  private static final String PARTICIPANTS = "/api/v1/cohorts/{id}/participants";
  private static final String PARTICIPANT = "/api/v1/participants/{id}";

  private static Response participants(String client, UUID cohort) {
    return reading(client).get(PARTICIPANTS, cohort);
  }

  @Test
  void aMachineSeesAGrantedCohortUntilItIsRevoked() {
    UUID partner = Machines.partner(DELIVERY, "delivery", null);
    UUID granted = Registry.cohort(2);
    UUID other = Registry.cohort(2);
    UUID participant =
        Registry.confirmed(granted, Registry.organisation(""), Registry.someAddress());
    reading(DELIVERY).get(COHORT, granted).then().statusCode(404);

    Machines.grant(partner, granted);

    reading(DELIVERY).get(COHORT, granted).then().statusCode(200);
    reading(DELIVERY).get(COHORT, other).then().statusCode(404);
    reading(DELIVERY)
        .queryParam("limit", 200)
        .get("/api/v1/cohorts")
        .then()
        .body("items.id", hasItem(granted.toString()))
        .body("items.id", not(hasItem(other.toString())));
    reading(DELIVERY).get(PARTICIPANT, participant).then().statusCode(200);

    Machines.revoke(partner, granted);

    reading(DELIVERY).get(COHORT, granted).then().statusCode(404);
    participants(DELIVERY, granted).then().statusCode(404);
    reading(DELIVERY).get(PARTICIPANT, participant).then().statusCode(404);
    reading(DELIVERY)
        .queryParam("limit", 200)
        .get("/api/v1/cohorts")
        .then()
        .body("items.id", not(hasItem(granted.toString())));
  }

  @Test
  void aDeliveryPartnerSeesWhoHasAPlaceAndNobodyElse() {
    UUID cohort = Registry.cohort(5);
    UUID organisation = Registry.organisation("");
    UUID confirmed = Registry.confirmed(cohort, organisation, Registry.someAddress());
    UUID applied = id(Registry.applied(cohort, organisation, Registry.someAddress()), "id");
    UUID withdrawn = Registry.confirmed(cohort, organisation, Registry.someAddress());
    admin()
        .body(Map.of("reason", "New post"))
        .post("/api/v1/participants/{id}/withdraw", withdrawn)
        .then()
        .statusCode(200);
    Machines.grant(Machines.partner(DELIVERY, "delivery", null), cohort);

    participants(DELIVERY, cohort).then().body("items.id", contains(confirmed.toString()));
    for (UUID hidden : List.of(applied, withdrawn)) {
      reading(DELIVERY).get(PARTICIPANT, hidden).then().statusCode(404);
    }
    for (String state : List.of("applied", "withdrawn")) {
      reading(DELIVERY)
          .queryParam("state", state)
          .get(PARTICIPANTS, cohort)
          .then()
          .statusCode(200)
          .body("items", empty());
    }
  }

  @Test
  void anEmployerSeesWhoLeadsItAtPresentAndIsNotToldOfTheOthers() {
    UUID cohort = Registry.cohort(5);
    UUID own = Registry.organisation("");
    UUID another = Registry.organisation("");
    UUID colleague = Registry.confirmed(cohort, own, Registry.someAddress());
    UUID stranger = Registry.confirmed(cohort, another, Registry.someAddress());
    Machines.grant(Machines.partner(EMPLOYER, "employer", own), cohort);

    reading(EMPLOYER)
        .queryParam("limit", 1)
        .get(PARTICIPANTS, cohort)
        .then()
        .body("items.id", contains(colleague.toString()))
        .body("next", nullValue());
    reading(EMPLOYER).get(PARTICIPANT, colleague).then().statusCode(200);
    reading(EMPLOYER).get(PARTICIPANT, stranger).then().statusCode(404);

    moved(colleague, another);
    moved(stranger, own);

    participants(EMPLOYER, cohort).then().body("items.id", contains(stranger.toString()));
    reading(EMPLOYER).get(PARTICIPANT, colleague).then().statusCode(404);
  }

  private static void moved(UUID participant, UUID organisation) {
    Registry.rows(
        "update participant set organisation_id = ? where id = ? returning id",
        organisation,
        participant);
  }

  @Test
  void aSponsorSeesWhoConsentsForAsLongAsTheyDoAndIsNotToldOfTheOthers() {
    UUID cohort = Registry.cohort(5);
    UUID organisation = Registry.organisation("");
    UUID willing = Registry.confirmed(cohort, organisation, Registry.someAddress());
    UUID other = Registry.confirmed(cohort, organisation, Registry.someAddress());
    UUID applied = id(Registry.applied(cohort, organisation, Registry.someAddress()), "id");
    Machines.grant(Machines.partner(SPONSOR, "sponsor", organisation), cohort);
    Machines.consents(other, "photographs");
    Machines.consents(applied, "sponsor-name");
    participants(SPONSOR, cohort).then().statusCode(200).body("items", empty());

    Machines.consents(willing, "sponsor-name");

    reading(SPONSOR)
        .queryParam("limit", 1)
        .get(PARTICIPANTS, cohort)
        .then()
        .body("items.id", contains(willing.toString()))
        .body("next", nullValue());
    reading(SPONSOR).get(PARTICIPANT, willing).then().statusCode(200);
    for (UUID hidden : List.of(other, applied)) {
      reading(SPONSOR).get(PARTICIPANT, hidden).then().statusCode(404);
    }

    Machines.consentsToNothing(willing);

    participants(SPONSOR, cohort).then().statusCode(200).body("items", empty());
    reading(SPONSOR).get(PARTICIPANT, willing).then().statusCode(404);

    Machines.consents(willing, "sponsor-name");

    reading(SPONSOR).get(PARTICIPANT, willing).then().statusCode(200);
  }

  @Test
  void aMachineThatNoPartnerHasSeesTheRegisterAndNothingOfPeople() {
    UUID cohort = Registry.cohort(1);
    UUID organisation = Registry.organisation("");
    UUID participant = Registry.confirmed(cohort, organisation, Registry.someAddress());

    reading(UNKNOWN).get("/api/v1/organisations/{id}", organisation).then().statusCode(200);
    reading(UNKNOWN).get("/api/v1/cohorts").then().statusCode(200).body("items", empty());
    reading(UNKNOWN).get(COHORT, cohort).then().statusCode(404);
    participants(UNKNOWN, cohort).then().statusCode(404);
    reading(UNKNOWN).get(PARTICIPANT, participant).then().statusCode(404);
  }

  @Test
  void whatAMachineIsShownOfAParticipantIsThisAndNoMore() {
    UUID cohort = Registry.cohort(1);
    String email = Registry.someAddress();
    UUID participant = Registry.confirmed(cohort, Registry.organisation(""), email);
    Machines.grant(Machines.partner(DELIVERY, "delivery", null), cohort);
    Set<String> shown =
        Set.of(
            "id",
            "cohortId",
            "personId",
            "givenName",
            "familyName",
            "organisationId",
            "organisationName",
            "roleTitle",
            "state");

    Response one = reading(DELIVERY).get(PARTICIPANT, participant);
    assertThat(one.jsonPath().getMap("").keySet()).isEqualTo(shown);
    assertThat(participants(DELIVERY, cohort).jsonPath().getMap("items[0]").keySet())
        .isEqualTo(shown);
    assertThat(reading(DELIVERY).get(COHORT, cohort).jsonPath().getMap("").keySet())
        .isEqualTo(Set.of("id", "name", "startsOn", "endsOn"));
    for (String format : List.of("text/csv", "application/x-ndjson")) {
      String whole =
          reading(DELIVERY)
              .accept(format)
              .get(PARTICIPANTS, cohort)
              .then()
              .statusCode(200)
              .contentType(startsWith(format))
              .extract()
              .asString();
      assertThat(whole).contains(participant.toString()).doesNotContain(email, "signed");
    }
    reading(DELIVERY)
        .header("If-None-Match", one.header("ETag"))
        .get(PARTICIPANT, participant)
        .then()
        .statusCode(304);
  }

  @Test
  void noMachineFindsAnybodyByAMailAddress() {
    UUID cohort = Registry.cohort(1);
    UUID organisation = Registry.organisation("");
    String email = Registry.someAddress();
    UUID person =
        id(admin().get(PARTICIPANT, Registry.confirmed(cohort, organisation, email)), "personId");
    Machines.grant(Machines.partner(DELIVERY, "delivery", null), cohort);
    Machines.grant(Machines.partner(EMPLOYER, "employer", organisation), cohort);

    for (String client : List.of(DELIVERY, EMPLOYER, UNKNOWN)) {
      reading(client).queryParam("search", email).get("/api/v1/people").then().statusCode(403);
      reading(client).get("/api/v1/people/{id}", person).then().statusCode(403);
    }
    for (String client : List.of(DELIVERY, EMPLOYER)) {
      participants(client, cohort).then().body("items.personId", contains(person.toString()));
      for (String search : List.of(email, email.substring(0, 8), "@", "example.org")) {
        reading(client)
            .queryParam("search", search)
            .get(PARTICIPANTS, cohort)
            .then()
            .statusCode(200)
            .body("items", empty());
      }
    }
  }

  @Test
  void aPartnersMachineReadsItsOwnRecordAndGrantsAndNoOther() {
    UUID own = Machines.partner(SPONSOR, "sponsor", null);
    UUID other = Machines.partner(DELIVERY, "delivery", null);
    UUID cohort = Registry.cohort(1);
    Machines.grant(own, cohort);

    reading(SPONSOR)
        .get("/api/v1/partners/{id}", own)
        .then()
        .statusCode(200)
        .body("kind", is("sponsor"));
    reading(SPONSOR)
        .get("/api/v1/partners/{id}/cohorts", own)
        .then()
        .body("items.cohortId", hasItem(cohort.toString()));
    reading(SPONSOR).get("/api/v1/partners/{id}", other).then().statusCode(404);
    reading(SPONSOR).get("/api/v1/partners/{id}/cohorts", other).then().statusCode(404);
    reading(SPONSOR).get("/api/v1/partners").then().statusCode(403);
    reading(SPONSOR)
        .put("/api/v1/partners/{partner}/cohorts/{cohort}", own, cohort)
        .then()
        .statusCode(403);
  }
}
