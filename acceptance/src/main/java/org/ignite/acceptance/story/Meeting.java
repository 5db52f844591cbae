package org.ignite.acceptance.story;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.client.Await;

/** A session from its scheduling to the record of who was there. */
final class Meeting {

  private static final String SESSIONS = "/api/v1/sessions";

  private final Stage stage;
  private final UUID id;

  private Meeting(Stage stage, UUID id) {
    this.stage = stage;
    this.id = id;
  }

  /**
   * What is planned.
   *
   * @param kind as in the API
   */
  record Plan(String kind, String title, ZonedDateTime startsAt, int minutes) {}

  /**
   * Lets the cohort's people be at two sessions at a time: the story is told again with the same
   * people, within the hour, in a new cohort, and tests meet in it while its residential goes on.
   * Late on the last evening of a season the story's sessions end after midnight.
   */
  static void allowRetelling(Stage stage, UUID cohort) {
    Map<String, String> levels =
        Map.of(
            "facilitator", "warn",
            "person", "warn",
            "room", "warn",
            "residential", "warn",
            "season", "warn");
    Await.until(
        "the cohort is known to the sessions service",
        () -> {
          Answer answer =
              stage.api().put(stage.team(), "/api/v1/cohorts/" + cohort + "/clash-levels", levels);
          return answer.refusedAs("cohort-not-known")
              ? Optional.empty()
              : Optional.of(answer.expect(200));
        });
  }

  /**
   * Schedules it, as soon as the sessions service has heard of the cohort and the facilitator:
   * nobody calls anybody, so it takes the moment that events take.
   */
  static Meeting schedule(Stage stage, Plan plan, UUID cohort, UUID facilitator) {
    Map<String, Object> request = new HashMap<>();
    request.put("cohortId", cohort);
    request.put("kind", plan.kind());
    request.put("title", plan.title());
    request.put("startsAt", local(plan.startsAt()));
    request.put("endsAt", local(plan.startsAt().plusMinutes(plan.minutes())));
    request.put("zone", Season.ZONE.getId());
    request.put("venue", "Guildhall, Room 2");
    request.put("facilitatorId", facilitator);
    String key = UUID.randomUUID().toString();
    Answer scheduled =
        Await.until(
            "the cohort and the facilitator are known to the sessions service",
            () -> {
              Answer answer = stage.api().post(stage.team(), SESSIONS, request, key);
              boolean early =
                  answer.refusedAs("cohort-not-known") || answer.refusedAs("not-a-facilitator");
              return early ? Optional.empty() : Optional.of(answer.expect(201));
            });
    return new Meeting(stage, scheduled.id());
  }

  private static String local(ZonedDateTime time) {
    LocalDateTime onTheWall = time.withZoneSameInstant(Season.ZONE).toLocalDateTime();
    return onTheWall.withNano(0).toString();
  }

  UUID id() {
    return id;
  }

  /** Invites the whole cohort, again until the sessions service has heard of all of them. */
  void inviteCohort(int size) {
    Await.until(
        "all " + size + " are invited",
        () -> {
          Answer answer =
              stage
                  .api()
                  .post(stage.team(), path("/invitations"), Map.of("cohort", true))
                  .expect(200);
          int invited =
              answer.body().path("invited").asInt() + answer.body().path("alreadyInvited").asInt();
          return invited == size ? Optional.of(size) : Optional.empty();
        });
  }

  /** Invites some of the cohort. */
  void invite(List<UUID> participants) {
    Await.until(
        "the chosen ones are known to the sessions service",
        () -> {
          Answer answer =
              stage
                  .api()
                  .post(stage.team(), path("/invitations"), Map.of("participantIds", participants));
          return answer.refusedAs("cannot-be-invited")
              ? Optional.empty()
              : Optional.of(answer.expect(200));
        });
  }

  /** Everybody replies to their own invitation. */
  void reply(Map<CastMember, String> replies) {
    replies.forEach(
        (member, reply) -> {
          String invitation =
              stage
                  .api()
                  .get(stage.signedIn(member), "/api/v1/me/invitations?limit=200")
                  .expect(200)
                  .items()
                  .filter(i -> i.get("sessionId").asText().equals(id.toString()))
                  .map(i -> i.get("id").asText())
                  .findAny()
                  .orElseThrow(() -> new IllegalStateException(member.name() + " is not invited"));
          stage
              .api()
              .post(
                  stage.signedIn(member),
                  "/api/v1/invitations/" + invitation + "/reply",
                  Map.of("reply", reply))
              .expect(200);
        });
  }

  /**
   * The facilitator records who was there.
   *
   * @param attendance {@code attended}, {@code absent} or {@code excused}
   */
  void record(CastMember facilitator, Map<CastMember, String> attendance) {
    Map<String, String> invitations = new LinkedHashMap<>();
    stage
        .api()
        .get(stage.signedIn(facilitator), path("/invitations?limit=200"))
        .expect(200)
        .items()
        .forEach(
            i ->
                invitations.put(
                    i.path("givenName").asText() + " " + i.path("familyName").asText(),
                    i.get("id").asText()));
    Map<String, List<String>> recorded = new HashMap<>();
    attendance.forEach(
        (member, seen) ->
            recorded
                .computeIfAbsent(seen, s -> new ArrayList<>())
                .add(
                    Optional.ofNullable(invitations.get(member.name()))
                        .orElseThrow(
                            () ->
                                new IllegalStateException(member.name() + " has no invitation"))));
    stage.api().post(stage.signedIn(facilitator), path("/attendance"), recorded).expect(200);
  }

  private String path(String rest) {
    return SESSIONS + "/" + id + rest;
  }
}
