package org.ignite.sessions.polls.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;
import static org.ignite.sessions.polls.http.Polls.ANSWER;
import static org.ignite.sessions.polls.http.Polls.POLL;
import static org.ignite.sessions.polls.http.Polls.answer;
import static org.ignite.sessions.polls.http.Polls.cohort;
import static org.ignite.sessions.polls.http.Polls.open;
import static org.ignite.sessions.polls.http.Polls.participant;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatePollTest {

  @Test
  void onlyWhoIsAskedAnswersAndEachDateOnce() {
    UUID asked = Programme.participant("participant");
    UUID poll = Polls.opened(Programme.COHORT, "facilitator", List.of(asked));
    UUID again = participant(Programme.COHORT, Programme.person("participant"));

    answer("participant-2", poll, Programme.participant("participant-2"), "yes", "yes")
        .statusCode(404);
    answer("participant", poll, again, "yes", "yes").statusCode(404);
    answer("participant", poll, Programme.participant("participant-2"), "yes", "yes")
        .statusCode(404);
    answer("programme-admin", poll, asked, "yes", "yes").statusCode(403);
    answer("facilitator", poll, asked, "yes", "yes").statusCode(403);
    as("facilitator-2").get(POLL, poll).then().statusCode(404);
    as("facilitator-2").get(POLL + "/answers", poll).then().statusCode(404);

    answer("participant", poll, asked, "yes").statusCode(422);
    String option = Polls.options(poll).getFirst();
    String line = "{\"optionId\": \"%s\", \"answer\": \"yes\"}".formatted(option);
    as("participant")
        .body("{\"answers\": [" + line + "," + line + "]}")
        .put(ANSWER, poll, asked)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/answers/1/optionId", "/answers"));
    as("participant").body("{}").put(ANSWER, poll, asked).then().statusCode(422);
    as("participant")
        .body("{\"answers\": [" + line.replace("yes", "perhaps") + "]}")
        .put(ANSWER, poll, asked)
        .then()
        .statusCode(400);
    as("facilitator")
        .get(POLL, poll)
        .then()
        .body("answered", equalTo(0))
        .body("link", equalTo("https://meet.example.org/secret"));
  }

  @Test
  void anAssistantWhoRepliesForThemAnswers() {
    UUID cohort = cohort();
    UUID replies = participant(cohort, UUID.randomUUID());
    UUID diary = participant(cohort, UUID.randomUUID());
    UUID assistant = Programme.person("assistant");
    UUID delegation = Programme.delegated(replies, assistant, "replies");
    Programme.delegated(diary, assistant, "diary");
    UUID poll = Polls.opened(cohort, "facilitator", List.of(replies, diary));

    answer("assistant", poll, replies, "yes", "no").statusCode(200);
    answer("assistant", poll, diary, "yes", "no")
        .statusCode(403)
        .body("type", equalTo("/problems/permission-not-delegated"));
    as("assistant").get(ANSWER, poll, diary).then().statusCode(403);
    as("assistant").get("/api/v1/participants/{id}/date-polls", diary).then().statusCode(403);
    as("assistant")
        .get("/api/v1/participants/{id}/date-polls", replies)
        .then()
        .body("items.datePollId", contains(poll.toString()))
        .body("items[0].title", nullValue())
        .body("items[0].kind", nullValue());
    as("assistant").get(ANSWER, poll, replies).then().statusCode(200).body("title", nullValue());
    as("assistant").get("/api/v1/date-polls/{id}", poll).then().statusCode(403);

    Programme.delegation(delegation, 1, replies, assistant, false, "replies");
    Awaitility.await()
        .until(
            () -> Programme.count("select version from delegation where id = ?", delegation) == 1);
    answer("assistant", poll, replies, "no", "no").statusCode(404);
  }

  @Test
  void whatADiarySuggestsIsShownToWhoKeepsIt() {
    UUID cohort = cohort();
    UUID replies = participant(cohort, UUID.randomUUID());
    UUID both = participant(cohort, UUID.randomUUID());
    UUID assistant = Programme.person("assistant");
    Programme.delegated(replies, assistant, "replies");
    Programme.delegated(both, assistant, "replies", "diary");
    UUID poll = Polls.opened(cohort, "facilitator", List.of(replies, both));

    as("assistant")
        .get(ANSWER, poll, replies)
        .then()
        .statusCode(200)
        .body("dates", hasSize(2))
        .body("dates.suggestion", everyItem(nullValue()));
    answer("assistant", poll, replies, "yes", "no")
        .statusCode(200)
        .body("dates.answer", contains("yes", "no"))
        .body("dates.suggestion", everyItem(nullValue()));
    as("assistant").get(ANSWER, poll, both).then().body("dates.suggestion", contains("yes", "yes"));
  }

  @Test
  void whatCanNotBeAskedIsRefused() {
    UUID cohort = cohort();
    UUID asked = participant(cohort, UUID.randomUUID());
    refused(cohort, asked, "options", List.of(), "/options");
    refused(cohort, asked, "closesAt", "2020-01-01T00:00:00Z", "/closesAt");
    refused(cohort, asked, "closesAt", "2999-01-01T00:00:00Z", "/closesAt");
    refused(cohort, asked, "zone", "Mars", "/zone");
    LocalDate first = Polls.FIRST;
    refused(
        cohort,
        asked,
        "options",
        List.of(
            Polls.option(first),
            Polls.option(first),
            Polls.option(first.plusDays(400)),
            Polls.option(LocalDate.now(ZoneOffset.UTC).plusDays(2))),
        "/options/1",
        "/options/2",
        "/options/3");
    refused(
        cohort,
        asked,
        "options",
        List.of(Map.of("startsAt", first + "T10:00:00", "endsAt", first + "T09:00:00")),
        "/options/0/endsAt");
    refused(cohort, asked, "cohort", true, "/participantIds");
    refused(
        cohort,
        asked,
        "propose",
        Map.of("from", "2031-01-01", "to", "2031-02-01", "minutes", 60),
        "/options");
    refused(cohort, Programme.participant("participant-2"), "title", "x", "/participantIds/0");
    Map<String, Object> nowhere = Polls.plan("facilitator", List.of(asked));
    nowhere.remove("venue");
    nowhere.remove("link");
    open(cohort, nowhere).statusCode(422).body("type", equalTo("/problems/no-venue-or-link"));
    open(cohort, Polls.plan("participant", List.of(asked)))
        .statusCode(422)
        .body("type", equalTo("/problems/not-a-facilitator"));
    open(UUID.randomUUID(), Polls.plan("facilitator", List.of(asked))).statusCode(422);
    Map<String, Object> everybody = Polls.plan("facilitator", List.of(asked));
    everybody.remove("participantIds");
    everybody.put("cohort", true);
    open(cohort(), everybody).statusCode(422).body("type", equalTo("/problems/nobody-asked"));
    open(cohort, everybody).statusCode(201).body("asked", equalTo(1));
  }

  @Test
  void theBestDatesThatDiariesAllowAreProposed() {
    UUID cohort = cohort();
    UUID asked = participant(cohort, UUID.randomUUID());
    Programme.delegated(asked, Programme.person("assistant"), "diary");
    LocalDate away = Polls.FIRST;
    as("assistant")
        .body(
            Map.of(
                "periods",
                List.of(
                    Map.of(
                        "firstDay", away.toString(), "lastDay", away.toString(), "zone", "UTC"))))
        .post("/api/v1/participants/{id}/unavailability", asked)
        .then()
        .statusCode(201);
    Map<String, Object> plan = Polls.plan("facilitator-2", List.of(asked));
    plan.remove("options");
    plan.put(
        "propose",
        Map.of(
            "from",
            away.minusDays(1).toString(),
            "to",
            away.plusDays(1).toString(),
            "minutes",
            480,
            "minimumPresent",
            1,
            "weekdays",
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")));

    open(cohort, plan)
        .statusCode(201)
        .body(
            "options.startsAt",
            contains(away.minusDays(1) + "T09:00:00", away.plusDays(1) + "T09:00:00"));

    plan.put("propose", Map.of("from", away.toString(), "to", away.toString(), "minutes", 4320));
    open(cohort, plan).statusCode(422).body("type", equalTo("/problems/no-time-found"));
    plan.put("propose", Map.of("from", "2041-01-01", "to", "2041-02-01", "minutes", 60));
    open(cohort, plan).statusCode(422).body("errors.pointer", contains("/propose/from"));
    plan.put("propose", Map.of("from", away.toString(), "to", away.toString(), "minutes", 1));
    open(cohort, plan).statusCode(422).body("errors.pointer", contains("/propose/minutes"));
  }

  private static void refused(
      UUID cohort, UUID asked, String field, Object value, String... pointers) {
    Map<String, Object> plan = Polls.plan("facilitator", List.of(asked));
    plan.put(field, value);
    open(cohort, plan).statusCode(422).body("errors.pointer", contains(pointers));
  }
}
