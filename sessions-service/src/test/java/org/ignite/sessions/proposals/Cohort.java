package org.ignite.sessions.proposals;

import static org.ignite.sessions.Programme.as;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.sessions.Programme;

/** A cohort of a test's own, with {@code participant}, {@code participant-2} and more in it. */
public final class Cohort {

  public final UUID id = UUID.randomUUID();

  /** By user, or by the name of somebody who has no account. */
  public final Map<String, UUID> participants = new HashMap<>();

  public Cohort(String... others) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Programme.cohort(id, today.minusDays(100), today.plusDays(100));
    List<String> names = new ArrayList<>(List.of("participant", "participant-2"));
    names.addAll(List.of(others));
    names.forEach(
        name ->
            participants.put(name, Programme.participant(id, Programme.person(name), "confirmed")));
    Programme.known("cohort", id);
    Programme.known(id, names.size());
  }

  /** What somebody would put up. */
  public static Map<String, Object> words(String title) {
    return new HashMap<>(
        Map.of(
            "title",
            title,
            "about",
            "Three of us have one since May.",
            "format",
            "roundtable",
            "themes",
            List.of("mandate-confidence-and-courage"),
            "outcomes",
            List.of("Advice that is heard")));
  }

  /** Puts a proposal up as {@code participant} and says its id. */
  public UUID proposal(String title) {
    return proposal(words(title));
  }

  public UUID proposal(Map<String, Object> words) {
    return UUID.fromString(
        as("participant")
            .body(words)
            .post("/api/v1/cohorts/{id}/proposals", id)
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  /** Has somebody without an account back it. */
  public static void backed(UUID proposal, String... names) {
    for (String name : names) {
      Programme.rows(
          "insert into backing (proposal_id, person_id, backed_at) values (?, ?, now()) returning"
              + " place",
          proposal,
          Programme.person(name));
    }
  }

  /** The session that the team makes of it, so many hours from now. */
  public static Map<String, Object> session(long hoursFromNow) {
    Map<String, Object> plan = Programme.plan("roundtable", hoursFromNow);
    plan.remove("cohortId");
    plan.remove("kind");
    return plan;
  }
}
