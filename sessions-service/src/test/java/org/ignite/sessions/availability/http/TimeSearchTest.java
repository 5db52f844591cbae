package org.ignite.sessions.availability.http;

import static java.time.DayOfWeek.THURSDAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimeSearchTest {

  private static final LocalDate MONDAY = Programme.openMonday(28);

  /**
   * Ann is away on Monday; Bea has said yes to another cohort's roundtable on Tuesday; Cem is
   * invited to the residential on Wednesday, and to a roundtable on Thursday, and has not answered.
   */
  private record Week(UUID cohort, UUID ann, UUID bea, UUID cem) {}

  private static Week week() {
    UUID cohort = cohort();
    UUID other = cohort();
    UUID beasPerson = person("bea");
    UUID ann = participant(cohort, person("ann"));
    UUID bea = participant(cohort, beasPerson);
    UUID cem = participant(cohort, person("cem"));
    UUID beaElsewhere = participant(other, beasPerson);
    Programme.delegated(ann, Programme.person("assistant"), "diary");
    as("assistant")
        .body(
            Map.of(
                "periods",
                List.of(
                    Map.of(
                        "firstDay", MONDAY.toString(), "lastDay", MONDAY.toString(), "zone", "UTC"),
                    Map.of(
                        "firstDay",
                        MONDAY.toString(),
                        "lastDay",
                        MONDAY.toString(),
                        "zone",
                        "UTC"))))
        .post("/api/v1/participants/{id}/unavailability", ann)
        .then()
        .statusCode(201);
    UUID tuesday = session(other, "roundtable", MONDAY.plusDays(1), "facilitator-2");
    UUID yes = Programme.invited(tuesday, List.of(beaElsewhere)).getFirst();
    Programme.rows(
        "update invitation set reply = 'YES', seat = 'TAKEN', replied_at = now() where id = ?"
            + " returning id",
        yes);
    UUID wednesday = session(cohort, "residential", MONDAY.plusDays(2), "facilitator");
    Programme.invited(wednesday, List.of(cem));
    UUID thursday = session(cohort, "roundtable", MONDAY.plusDays(3), "facilitator");
    Programme.invited(thursday, List.of(cem));
    return new Week(cohort, ann, bea, cem);
  }

  @Test
  void theTeamSeesWhoIsMissingAndNotWhy() {
    Week week = week();

    search("programme-admin", week.cohort(), whole())
        .statusCode(200)
        .body("people", equalTo(3))
        .body("times.startsAt", equalTo(starts(3, 4, 0, 1, 2)))
        .body("times.present", equalTo(List.of(3, 3, 2, 2, 2)))
        .body("times[2].missingPeople.participantId", contains(week.ann().toString()))
        .body("times[3].missingPeople.participantId", contains(week.bea().toString()))
        .body("times[3].missingPeople.name", contains("bea Example"))
        .body("times[4].missingPeople.participantId", contains(week.cem().toString()))
        .body("times[4].missingPeople[0].size()", equalTo(2));
  }

  @Test
  void whoMustBeThereIsThere() {
    Week week = week();
    Map<String, Object> must = whole();
    must.put("mustHave", List.of(week.ann()));
    search("programme-admin", week.cohort(), must)
        .body("times.startsAt", equalTo(starts(3, 4, 1, 2)));
    Map<String, Object> all = whole();
    all.put("minimumPresent", 3);
    search("programme-admin", week.cohort(), all).body("times.startsAt", equalTo(starts(3, 4)));
    Map<String, Object> held = whole();
    held.put("facilitatorId", Programme.person("facilitator-2"));
    search("programme-admin", week.cohort(), held)
        .body("times.startsAt", equalTo(starts(3, 4, 0, 2)));
    Map<String, Object> some = whole();
    some.remove("cohort");
    some.put("participantIds", List.of(week.bea(), week.cem()));
    search("programme-admin", week.cohort(), some)
        .body("people", equalTo(2))
        .body("times.present", equalTo(List.of(2, 2, 2, 1, 1)));
  }

  @Test
  void aFacilitatorIsToldOfThoseInTheirSessionsAndMayNameNobodyElse() {
    Week week = week();

    search("facilitator", week.cohort(), whole())
        .statusCode(200)
        .body("times.missing", equalTo(List.of(0, 0, 1, 1, 1)))
        .body("times[2].missingPeople", empty())
        .body("times[3].missingPeople", empty())
        .body("times[4].missingPeople.participantId", contains(week.cem().toString()));
    Map<String, Object> one = whole();
    one.remove("cohort");
    one.put("participantIds", List.of(week.cem(), week.ann()));
    search("facilitator", week.cohort(), one)
        .statusCode(422)
        .body("type", equalTo("/problems/cannot-be-asked"))
        .body("errors.pointer", contains("/participantIds/1"));
    Map<String, Object> must = whole();
    must.put("mustHave", List.of(week.ann()));
    search("facilitator", week.cohort(), must)
        .statusCode(422)
        .body("errors.pointer", contains("/mustHave/0"));
    Map<String, Object> other = whole();
    other.put("facilitatorId", Programme.person("facilitator-2"));
    search("facilitator", week.cohort(), other).statusCode(422);
    search("facilitator-2", week.cohort(), whole()).statusCode(404);
    search("participant", week.cohort(), whole()).statusCode(403);
  }

  @Test
  void theDaysBeforeAnElectionAreOpenWhereTheSeasonsPlanSaysThatNobodyVotes() {
    Week week = week();
    LocalDate pollingDay =
        LocalDate.of(MONDAY.getYear() + 1, 5, 1).with(TemporalAdjusters.firstInMonth(THURSDAY));
    Map<String, Object> before = whole();
    before.put("from", pollingDay.minusDays(2).toString());
    before.put("to", pollingDay.toString());
    search("programme-admin", week.cohort(), before).statusCode(200).body("times", empty());

    Programme.change(
        """
        insert into season_plan (id, cohort_id, template, template_version, starts_on, elections, entries)
        values (gen_random_uuid(), ?, 'standard', 1, current_date, false, '[]')
        """,
        week.cohort());

    search("programme-admin", week.cohort(), before).statusCode(200).body("times", hasSize(3));
  }

  @Test
  void aLearningSetIsLookedForByWhoMaySeeIt() {
    Week week = week();
    UUID set =
        Programme.learningSet(week.cohort(), "facilitator-2", List.of(week.ann(), week.bea()));
    Map<String, Object> ofSet = whole();
    ofSet.remove("cohort");
    ofSet.put("learningSetId", set);

    search("programme-admin", week.cohort(), ofSet)
        .statusCode(200)
        .body("people", equalTo(2))
        .body("times.present", equalTo(List.of(2, 2, 2, 1, 1)));
    search("facilitator-2", week.cohort(), ofSet)
        .statusCode(200)
        .body("times[3].missingPeople.participantId", contains(week.ann().toString()))
        .body("times[4].missingPeople.name", contains("bea Example"));
    search("facilitator-2", week.cohort(), whole())
        .statusCode(200)
        .body("people", equalTo(3))
        .body("times[4].missingPeople", empty());
    search("facilitator", week.cohort(), ofSet).statusCode(404);
    search("participant", week.cohort(), ofSet).statusCode(403);
    search("programme-admin", cohort(), ofSet).statusCode(404);
    ofSet.put("cohort", true);
    search("programme-admin", week.cohort(), ofSet)
        .statusCode(422)
        .body("errors.pointer", contains("/participantIds"));
  }

  @Test
  void whatCanNotBeLookedForIsRefused() {
    UUID cohort = cohort();
    search("programme-admin", cohort, whole())
        .statusCode(422)
        .body("type", equalTo("/problems/nobody-asked"));
    UUID stranger = Programme.participant("participant-2");
    Map<String, Object> strange = whole();
    strange.remove("cohort");
    strange.put("participantIds", List.of(stranger));
    search("programme-admin", cohort, strange)
        .statusCode(422)
        .body("type", equalTo("/problems/cannot-be-asked"));
    refused(cohort, "to", MONDAY.plusDays(367).toString(), "/to");
    refused(cohort, "to", "+999999999-12-31", "/to");
    refused(cohort, "from", MONDAY.plusDays(10).toString(), "/to");
    refused(cohort, "minutes", 4321, "/minutes");
    refused(cohort, "minutes", 1, "/minutes");
    refused(cohort, "stepMinutes", 7, "/stepMinutes");
    refused(cohort, "hoursTo", "08:00", "/hoursTo");
    refused(cohort, "zone", "Mars", "/zone");
    refused(cohort, "count", 51, "/count");
    refused(cohort, "participantIds", List.of(stranger), "/participantIds");
    Map<String, Object> nobody = whole();
    nobody.put("facilitatorId", UUID.randomUUID());
    search("programme-admin", cohort, nobody)
        .statusCode(422)
        .body("type", equalTo("/problems/not-a-facilitator"));
  }

  @Test
  void aYearInQuartersOfAnHourIsSearchedAsWell() {
    Map<String, Object> year = whole();
    year.putAll(
        Map.of(
            "to",
            MONDAY.plusYears(1).toString(),
            "hoursFrom",
            "00:00",
            "hoursTo",
            "00:00",
            "stepMinutes",
            15,
            "minutes",
            15,
            "count",
            50));

    search("programme-admin", week().cohort(), year).statusCode(200).body("times", hasSize(50));
  }

  private static void refused(UUID cohort, String field, Object value, String pointer) {
    Map<String, Object> body = whole();
    body.put(field, value);
    search("programme-admin", cohort, body)
        .statusCode(422)
        .body("type", equalTo("/problems/invalid-request"))
        .body("errors.pointer", contains(pointer));
  }

  private static ValidatableResponse search(String user, UUID cohort, Map<String, Object> body) {
    return as(user).body(body).post("/api/v1/cohorts/{id}/time-searches", cohort).then();
  }

  /** One time a day: as long as the hours are. */
  private static Map<String, Object> whole() {
    return new HashMap<>(
        Map.of(
            "cohort",
            true,
            "from",
            MONDAY.toString(),
            "to",
            MONDAY.plusDays(6).toString(),
            "minutes",
            480,
            "zone",
            "Etc/UTC"));
  }

  private static List<String> starts(Integer... days) {
    return Stream.of(days).map(day -> MONDAY.plusDays(day) + "T09:00:00").toList();
  }

  private static UUID cohort() {
    UUID cohort = UUID.randomUUID();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Programme.cohort(cohort, today.minusDays(9), today.plusDays(200));
    Programme.known("cohort", cohort);
    return cohort;
  }

  private static UUID participant(UUID cohort, UUID person) {
    UUID participant = Programme.participant(cohort, person, "confirmed");
    Programme.known("participant", participant);
    return participant;
  }

  /** A person of a name, each time another. */
  private static UUID person(String name) {
    UUID person = UUID.randomUUID();
    Programme.tellOf(person, name);
    Programme.known("person", person);
    return person;
  }

  private static UUID session(UUID cohort, String kind, LocalDate day, String facilitator) {
    Map<String, Object> plan = Programme.plan(kind, 24);
    plan.put("cohortId", cohort);
    plan.put("facilitatorId", Programme.person(facilitator));
    plan.put("startsAt", day + "T16:00:00");
    plan.put("endsAt", day + "T18:00:00");
    return Programme.scheduled(plan);
  }
}
