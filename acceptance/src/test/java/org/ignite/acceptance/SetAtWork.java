package org.ignite.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ignite.acceptance.client.Actor;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.story.SetAllocations;

/** One learning set, as its members and its facilitator meet and work. */
final class SetAtWork {

  private static final int MINUTES = 150;

  final UUID id;
  final List<UUID> members;
  final Actor facilitator;

  private final LondonCohort cohort;
  private final UUID facilitatorId;

  /**
   * @param set as the programme team reads it
   */
  SetAtWork(LondonCohort cohort, JsonNode set) {
    this.cohort = cohort;
    this.id = UUID.fromString(set.path("id").asText());
    this.facilitatorId = UUID.fromString(set.path("facilitatorId").asText());
    this.members =
        SetAllocations.items(set.path("members"))
            .map(member -> UUID.fromString(member.path("participantId").asText()))
            .toList();
    this.facilitator = cohort.as(set.path("facilitatorName").asText());
  }

  Actor member(int index) {
    return cohort.as(members.get(index));
  }

  /** Everybody but one agrees to the ground rules, then the last one. */
  void agree(int from, int to) {
    for (int index = from; index < to; index++) {
      agree(member(index));
    }
  }

  void agree(Actor who) {
    Suite.api().putPart(who, path("/ground-rules"), "/agreement", Map.of()).expect(200);
  }

  Answer bring(int index, String title) {
    return Suite.api()
        .post(
            member(index), path("/issues"), Map.of("title", title, "about", "What do I not see?"));
  }

  /**
   * Two and a half hours, to which everybody is invited.
   *
   * @param minutes from now to its beginning; below 0 for one that is under way
   */
  UUID meet(String title, int minutes) {
    LocalDateTime start =
        LocalDateTime.now(LondonCohort.ZONE).plusMinutes(minutes).truncatedTo(ChronoUnit.MINUTES);
    UUID meeting =
        Suite.api()
            .post(
                Suite.team(),
                "/api/v1/sessions",
                Map.of(
                    "cohortId",
                    cohort.opening.cohort(),
                    "kind",
                    "set-meeting",
                    "title",
                    title,
                    "startsAt",
                    start.toString(),
                    "endsAt",
                    start.plusMinutes(MINUTES).toString(),
                    "zone",
                    LondonCohort.ZONE.getId(),
                    "venue",
                    "Guildhall, Room 2",
                    "facilitatorId",
                    facilitatorId))
            .expect(201)
            .id();
    Suite.api()
        .post(Suite.team(), session(meeting, "/invitations"), Map.of("learningSetId", id))
        .expect(200);
    return meeting;
  }

  void bid(UUID meeting, int index, String urgency) {
    Suite.api()
        .put(member(index), session(meeting, "/own-bid"), Map.of("urgency", urgency))
        .expect(204);
  }

  JsonNode agenda(UUID meeting) {
    return Suite.api().get(facilitator, session(meeting, "/meeting-agenda")).expect(200).body();
  }

  Answer choose(UUID meeting, List<UUID> presenters) {
    return Suite.api()
        .putPart(
            facilitator,
            session(meeting, "/meeting-agenda"),
            "",
            Map.of("format", "presenters", "presenters", presenters));
  }

  /** Everybody was there but those. */
  void record(UUID meeting, Set<UUID> absent) {
    List<JsonNode> invited =
        Suite.api()
            .get(facilitator, session(meeting, "/invitations?limit=200"))
            .expect(200)
            .items()
            .toList();
    Suite.api()
        .post(
            facilitator,
            session(meeting, "/attendance"),
            Map.of(
                "attended", invitations(invited, absent, false),
                "absent", invitations(invited, absent, true)))
        .expect(200);
  }

  private static List<String> invitations(List<JsonNode> invited, Set<UUID> absent, boolean them) {
    return invited.stream()
        .filter(one -> absent.contains(UUID.fromString(one.path("participantId").asText())) == them)
        .map(one -> one.path("id").asText())
        .toList();
  }

  UUID agreeAction(UUID meeting, int index, String what) {
    return Suite.api()
        .post(
            member(index),
            path("/actions"),
            Map.of(
                "sessionId",
                meeting,
                "what",
                what,
                "dueOn",
                LocalDate.now(LondonCohort.ZONE).plusWeeks(3).toString()))
        .expect(201)
        .id();
  }

  /** What everybody comes back to, by what was agreed. */
  List<String> checkIn() {
    JsonNode all = Suite.api().get(member(0), path("/check-in")).expect(200).body();
    return SetAllocations.items(all.path("members"))
        .flatMap(member -> SetAllocations.items(member.path("actions")))
        .map(action -> action.path("what").asText() + ": " + action.path("state").asText())
        .toList();
  }

  String path(String rest) {
    return "/api/v1/learning-sets/" + id + rest;
  }

  private static String session(UUID meeting, String rest) {
    return "/api/v1/sessions/" + meeting + rest;
  }
}
