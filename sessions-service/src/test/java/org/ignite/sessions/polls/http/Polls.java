package org.ignite.sessions.polls.http;

import static org.ignite.sessions.Programme.as;

import java.time.Instant;
import java.time.LocalDate;
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
        as("programme-admin")
            .body(plan(facilitator, participants))
            .post("/api/v1/cohorts/{id}/date-polls", cohort)
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
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
}
