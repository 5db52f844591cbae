package org.ignite.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.as;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Role;
import org.ignite.platform.testing.AccessMatrix;
import org.ignite.platform.testing.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest implements TestParts {

  private static final Map<String, Object> SOMEBODY_ELSE =
      Map.of("name", "Else", "kind", "delivery", "clientId", "else-" + UUID.randomUUID());

  private static final Map<String, Object> GIVEN =
      Map.of("purpose", "photographs", "textVersion", 1);

  @Test
  void everyCellOfTheAccessTableHolds() {
    Map<Role, UUID> people = new HashMap<>();
    for (Role role : Role.values()) {
      people.put(role, role == Role.PARTICIPANT ? Registry.theLocalParticipant() : person(role));
    }
    accountsOf(people);
    UUID organisation = Registry.organisation("");
    UUID cohort = Registry.cohort(5);
    UUID own = Registry.placed(cohort, people.get(Role.PARTICIPANT), organisation);
    UUID peer = Registry.confirmed(cohort, organisation, Registry.someAddress());
    UUID foreignCohort = Registry.cohort(5);
    UUID foreign = Registry.confirmed(foreignCohort, organisation, Registry.someAddress());
    UUID stranger = id(admin().get("/api/v1/participants/{id}", foreign), "personId");

    UUID consent = id(ofTheirOwn(own, "consents", GIVEN), "id");
    UUID conflict = id(ofTheirOwn(own, "conflicts", Map.of("withPersonId", stranger)), "id");
    UUID delegation = delegation(own, Registry.someAddress());
    delegation(own, Role.ASSISTANT.claim() + "@ignite.localhost");
    UUID foreignInvolvement = involvement(cohort, stranger);
    Map<Role, UUID> involvements = new HashMap<>(Map.of(Role.PROGRAMME_ADMIN, foreignInvolvement));
    people.forEach(
        (role, person) -> involvements.computeIfAbsent(role, r -> involvement(cohort, person)));

    UUID programme = programmeOf(cohort);
    UUID foreignProgramme = programmeOf(foreignCohort);
    List<AccessMatrix.Machine> machines = machines(cohort, organisation, peer, foreign);
    AccessMatrix matrix =
        new AccessMatrix(
            URI.create("http://localhost:" + RestAssured.port),
            new AccessMatrix.Cast() {
              @Override
              public Map<String, UUID> covered(Role role, Reach reach) {
                return Map.of(
                    "consentId",
                    consent,
                    "conflictId",
                    conflict,
                    "cohortId",
                    cohort,
                    "programmeId",
                    programme,
                    "participantId",
                    reach == Reach.COHORT ? peer : own,
                    "delegationId",
                    delegation,
                    "involvementId",
                    involvements.get(role),
                    "personId",
                    people.get(role));
              }

              @Override
              public Map<String, UUID> foreign(Role role) {
                return Map.of(
                    "cohortId",
                    foreignCohort,
                    "programmeId",
                    foreignProgramme,
                    "participantId",
                    foreign,
                    "involvementId",
                    foreignInvolvement,
                    "personId",
                    stranger);
              }

              @Override
              public List<AccessMatrix.Machine> machines() {
                return machines;
              }
            });

    assertThat(matrix.violations()).isEmpty();
  }

  private static Response ofTheirOwn(UUID participant, String things, Map<String, ?> body) {
    return as("participant").body(body).post("/api/v1/participants/{id}/" + things, participant);
  }

  private static UUID delegation(UUID participant, String assistant) {
    Map<String, ?> request =
        Map.of(
            "givenName",
            "A",
            "familyName",
            "Assistant",
            "email",
            assistant,
            "permissions",
            List.of("diary"));
    return id(ofTheirOwn(participant, "assistants", request), "id");
  }

  private static UUID involvement(UUID cohort, UUID person) {
    return id(
        admin()
            .body(Map.of("personId", person, "part", "guest"))
            .post("/api/v1/cohorts/{id}/involvements", cohort),
        "id");
  }

  /**
   * One machine of each kind of partner, to whom the cohort is granted, and one that no partner
   * has.
   */
  private static List<AccessMatrix.Machine> machines(
      UUID cohort, UUID organisation, UUID participant, UUID foreign) {
    UUID employer = Machines.partner(Machines.EMPLOYER, "employer", organisation);
    UUID sponsor = Machines.partner(Machines.SPONSOR, "sponsor", null);
    UUID delivery = Machines.partner(Machines.DELIVERY, "delivery", null);
    for (UUID partner : List.of(employer, sponsor, delivery)) {
      Machines.grant(partner, cohort);
    }
    Machines.consents(participant, "sponsor-name");
    Map<String, UUID> others = new HashMap<>(things(foreign));
    others.put("partnerId", id(admin().body(SOMEBODY_ELSE).post("/api/v1/partners"), "id"));
    return List.of(
        machine(Machines.EMPLOYER, employer, participant, others),
        machine(Machines.SPONSOR, sponsor, participant, others),
        machine(Machines.DELIVERY, delivery, participant, others),
        new AccessMatrix.Machine(Machines.UNKNOWN, Map.of(), others));
  }

  private static AccessMatrix.Machine machine(
      String client, UUID partner, UUID participant, Map<String, UUID> others) {
    Map<String, UUID> covered = new HashMap<>(things(participant));
    covered.put("partnerId", partner);
    return new AccessMatrix.Machine(client, covered, others);
  }

  /** A participant, their person and their cohort. */
  private static Map<String, UUID> things(UUID participant) {
    Response read = admin().get("/api/v1/participants/{id}", participant);
    return Map.of(
        "participantId", participant,
        "personId", id(read, "personId"),
        "cohortId", id(read, "cohortId"));
  }

  private static UUID programmeOf(UUID cohort) {
    return id(admin().get("/api/v1/cohorts/{id}", cohort), "programmeId");
  }

  /** Waits for those that the registry makes, when all have been asked for. */
  private static void accountsOf(Map<Role, UUID> people) {
    people.forEach(
        (role, person) -> {
          if (role != Role.ASSISTANT && role != Role.PROGRAMME_ADMIN) {
            Registry.accountOf(person);
          }
        });
  }

  /** The person whom the realm's ready-made account of a role belongs to. */
  private static UUID person(Role role) {
    String email = role.claim() + "@ignite.localhost";
    Map<String, Object> details =
        new HashMap<>(Map.of("givenName", "A", "familyName", role.claim(), "email", email));
    boolean assistant = role == Role.ASSISTANT;
    boolean admin = role == Role.PROGRAMME_ADMIN;
    if (!assistant && !admin) {
      details.put("roles", List.of(role.claim()));
    }
    Response registered = admin().body(details).post("/api/v1/people");
    UUID person =
        registered.statusCode() == 201
            ? id(registered, "id")
            : id(admin().queryParam("search", email).get("/api/v1/people"), "items[0].id");
    if (assistant) {
      StackResource.stack().keycloakAdmin().setPersonId(role.claim(), person.toString());
    }
    return admin ? UUID.fromString("01930000-0000-7000-8000-000000000001") : person;
  }
}
