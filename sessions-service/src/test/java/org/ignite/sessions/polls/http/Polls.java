package org.ignite.sessions.polls.http;

import static org.ignite.sessions.Programme.as;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ignite.sessions.Programme;

/** Polls for tests: two dates, in twenty and in twenty-one days, and an end in ten. */
public final class Polls {

  public static final LocalDate FIRST = Programme.openMonday(20);

  static final String POLL = "/api/v1/date-polls/{id}";
  static final String ANSWER = "/api/v1/date-polls/{id}/answers/{participant}";

  private Polls() {}

  /** The body of a request to open one. */
  public static Map<String, Object> plan(String facilitator, List<UUID> participants) {
    return new HashMap<>(
        Map.of(
            "kind",
            "roundtable",
            "title",
            "Housing behind closed doors",
            "zone",
            "Etc/UTC",
            "venue",
            "Guildhall",
            "link",
            "https://meet.example.org/secret",
            "facilitatorId",
            Programme.person(facilitator),
            "participantIds",
            participants,
            "closesAt",
            Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(10, ChronoUnit.DAYS).toString(),
            "options",
            List.of(option(FIRST), option(FIRST.plusDays(1)))));
  }

  public static Map<String, Object> option(LocalDate day) {
    return Map.of("startsAt", day + "T10:00:00", "endsAt", day + "T12:00:00");
  }

  /** Opens a poll and says its id. */
  public static UUID opened(UUID cohort, String facilitator, List<UUID> participants) {
    return UUID.fromString(
        open(cohort, plan(facilitator, participants)).statusCode(201).extract().path("id"));
  }

  /** The dates of a poll, in order. */
  public static List<String> options(UUID poll) {
    return as("programme-admin").get("/api/v1/date-polls/{id}", poll).path("options.id");
  }

  /** The body of an answer to each date, in order. */
  static Map<String, Object> answers(UUID poll, String... answers) {
    List<String> options = options(poll);
    return Map.of(
        "answers",
        IntStream.range(0, answers.length)
            .mapToObj(i -> Map.of("optionId", options.get(i), "answer", answers[i]))
            .toList());
  }

  static ValidatableResponse open(UUID cohort, Map<String, Object> plan) {
    return as("programme-admin").body(plan).post("/api/v1/cohorts/{id}/date-polls", cohort).then();
  }

  static ValidatableResponse close(UUID poll, String body) {
    return as("programme-admin").body(body).post(POLL + "/close", poll).then();
  }

  static ValidatableResponse cancel(UUID poll) {
    return as("programme-admin").body("{\"reason\": \"Snow\"}").post(POLL + "/cancel", poll).then();
  }

  static ValidatableResponse answer(String user, UUID poll, UUID participant, String... answers) {
    return as(user).body(answers(poll, answers)).put(ANSWER, poll, participant).then();
  }

  static UUID cohort() {
    UUID cohort = UUID.randomUUID();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Programme.cohort(cohort, today.minusDays(9), today.plusDays(200));
    Programme.known("cohort", cohort);
    return cohort;
  }

  static UUID participant(UUID cohort, UUID person) {
    UUID participant = Programme.participant(cohort, person, "confirmed");
    Programme.known("participant", participant);
    return participant;
  }
}
