package org.ignite.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.acceptance.client.Actor;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.story.CastMember;
import org.ignite.acceptance.story.Ending;
import org.ignite.acceptance.story.SetAllocations;
import org.ignite.localstack.Tokens;

/** One of each thing of a season that the story has no need of, made by those whose it is. */
final class Exhibits {

  private static final String UTC = "Etc/UTC";

  /** Answers to a prompt, and insights, come out in no fewer. */
  private static final int SHOWN_TOGETHER = 3;

  private static final boolean MADE = made();

  private final Ending story;
  private final String cohort;
  private final UUID facilitator;

  private Exhibits(Ending story) {
    this.story = story;
    this.cohort = "/api/v1/cohorts/" + story.cohort();
    this.facilitator =
        UUID.fromString(
            read("/api/v1/sessions/" + story.sessions().getFirst()).text("facilitatorId"));
  }

  /** Sees to it that they are there, in the cohort of the undisturbed story. */
  static void areThere() {
    assertThat(MADE).isTrue();
  }

  private static boolean made() {
    Exhibits exhibits = new Exhibits(Undisturbed.story().ending());
    exhibits.learningSet();
    exhibits.datePoll();
    UUID session = exhibits.largeGroupSession();
    exhibits.answeredPrompt(session);
    exhibits.prompt(session);
    exhibits.placeSession();
    exhibits.visit();
    exhibits.proposal();
    exhibits.insights();
    exhibits.seasonPlan();
    exhibits.proposedSets();
    return true;
  }

  /** With a meeting to come. */
  private void learningSet() {
    UUID set =
        post(
            Suite.team(),
            cohort + "/learning-sets",
            Map.of(
                "name",
                "Set A",
                "facilitatorId",
                facilitator,
                "participantIds",
                List.of(participant(0), participant(last()))));
    UUID meeting = session("set-meeting", LocalDateTime.now(ZoneOffset.UTC).plusDays(26));
    invite(meeting, Map.of("learningSetId", set));
  }

  /** Four for each cohort of one participant, which their members can still decline. */
  private void proposedSets() {
    Suite.api()
        .putPart(
            Suite.team(),
            "/api/v1/people/" + facilitator + "/practice",
            "",
            Map.of("capacity", 20, "themes", List.of(), "conflicts", List.of()))
        .expect(200);
    Suite.api()
        .get(person(last()), "/api/v1/cohorts?limit=200")
        .expect(200)
        .items()
        .forEach(one -> proposedSets("/api/v1/cohorts/" + one.path("id").asText()));
  }

  private void proposedSets(String theirs) {
    SetAllocations allocations = new SetAllocations(Suite.api(), Suite.team(), theirs);
    UUID allocation =
        allocations.found(
            "/allocations",
            Map.of("sets", 4, "facilitatorIds", List.of(facilitator), "seconds", 1));
    allocations.propose(allocation, Duration.ofDays(14));
  }

  private void datePoll() {
    LocalDateTime start = LocalDate.now(ZoneOffset.UTC).plusDays(20).atTime(10, 0);
    post(
        Suite.team(),
        cohort + "/date-polls",
        Map.of(
            "kind",
            "large-group-session",
            "title",
            "What have we learnt?",
            "zone",
            UTC,
            "venue",
            "Guildhall",
            "facilitatorId",
            facilitator,
            "cohort",
            true,
            "options",
            List.of(time(start), time(start.plusDays(1)))));
  }

  private UUID largeGroupSession() {
    UUID id = session("large-group-session", LocalDateTime.now(ZoneOffset.UTC));
    invite(id, Map.of("cohort", true));
    return id;
  }

  private void placeSession() {
    UUID id = session("place-session", LocalDateTime.now(ZoneOffset.UTC).plusDays(25));
    invite(id, Map.of("participantIds", List.of(participant(last()))));
    post(
        person(last()),
        "/api/v1/sessions/" + id + "/guests",
        Map.of("name", "Councillor Jo Marsh", "email", "jo.marsh@exhibits.localhost"));
  }

  private UUID session(String kind, LocalDateTime start) {
    Map<String, Object> session = new HashMap<>(time(start.truncatedTo(ChronoUnit.MINUTES)));
    session.putAll(
        Map.of(
            "cohortId",
            story.cohort(),
            "kind",
            kind,
            "title",
            "A " + kind,
            "zone",
            UTC,
            "venue",
            "Guildhall",
            "facilitatorId",
            facilitator));
    return post(Suite.team(), "/api/v1/sessions", session);
  }

  private static void invite(UUID session, Map<String, Object> whom) {
    Suite.api()
        .post(Suite.team(), "/api/v1/sessions/" + session + "/invitations", whom)
        .expect(200);
  }

  private UUID prompt(UUID session) {
    return post(
        Suite.team(),
        "/api/v1/sessions/" + session + "/prompts",
        Map.of("kind", "text", "question", "Where is constructive challenge coming from?"));
  }

  /** By as many as it takes for their words to be shown. */
  private void answeredPrompt(UUID session) {
    String prompt = "/api/v1/prompts/" + prompt(session);
    Suite.api().post(Suite.team(), prompt + "/open", null).expect(200);
    for (int i = 0; i < SHOWN_TOGETHER; i++) {
      Suite.api()
          .put(
              person(i),
              prompt + "/answer",
              Map.of("device", "AAAAAAAAAAAAAAAAAAAAA" + i, "text", "From those who left, " + i))
          .expect(204);
    }
    Suite.api().post(Suite.team(), prompt + "/close", null).expect(200);
  }

  private void visit() {
    LocalDateTime start = LocalDate.now(ZoneOffset.UTC).plusDays(30).atTime(10, 0);
    Map<String, Object> date = new HashMap<>(time(start));
    date.put("zone", UTC);
    UUID offer =
        post(
            person(last()),
            cohort + "/exchange-offers",
            Map.of(
                "description",
                "A day with the team that works on buses.",
                "venue",
                "Town Hall",
                "places",
                2,
                "dates",
                List.of(date)));
    String dateId =
        read("/api/v1/exchange-offers/" + offer).body().path("dates").path(0).path("id").asText();
    post(
        person(1),
        "/api/v1/exchange-offers/" + offer + "/visit-requests",
        Map.of("dateId", dateId, "words", "We are about to take our buses back in house."));
  }

  private void proposal() {
    UUID proposal =
        post(
            person(last()),
            cohort + "/proposals",
            Map.of(
                "title",
                "Talking about money",
                "about",
                "How to say what cannot be paid for.",
                "outcomes",
                List.of("Give advice that is heard before a decision"),
                "themes",
                List.of("empathy-and-generosity"),
                "format",
                "roundtable"));
    post(
        person(last()),
        "/api/v1/proposals/" + proposal + "/comments",
        Map.of("text", "Half a day."));
  }

  /** Of which no id comes back: nobody is to know whose it is. */
  private void insights() {
    for (int i = 0; i < SHOWN_TOGETHER; i++) {
      Suite.api()
          .post(
              person(i),
              cohort + "/insights",
              Map.of(
                  "theme",
                  "empathy-and-generosity",
                  "text",
                  "Ask who has not spoken yet before you ask who agrees, " + i))
          .expect(204);
    }
    await("they are shown together")
        .pollInSameThread() // another would wait for this class
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(cohort + "/insights").items().count() >= SHOWN_TOGETHER);
  }

  private void seasonPlan() {
    LocalDate seasonStart = LocalDate.parse(read(cohort).text("startsOn"));
    post(
        Suite.team(),
        cohort + "/season-plans",
        Map.of(
            "template",
            "standard",
            "startsOn",
            seasonStart.toString(),
            "zone",
            "Europe/London",
            "facilitatorId",
            facilitator));
  }

  private static Answer read(String path) {
    return Suite.api().get(Suite.team(), path).expect(200);
  }

  private static UUID post(Actor actor, String path, Map<String, Object> body) {
    return Suite.api().post(actor, path, body).expect(201).id();
  }

  private static Map<String, Object> time(LocalDateTime start) {
    return Map.of("startsAt", start.toString(), "endsAt", start.plusMinutes(90).toString());
  }

  private int last() {
    return story.cast().participants().size() - 1;
  }

  private Actor person(int index) {
    CastMember member = story.cast().participants().get(index);
    return Actor.of(
        member.name(), () -> Suite.stack().tokens().token(member.email(), Tokens.LOCAL_PASSWORD));
  }

  private String participant(int index) {
    CastMember member = story.cast().participants().get(index);
    return Suite.api()
        .get(Suite.team(), cohort + "/participants?limit=200")
        .expect(200)
        .items()
        .filter(
            one ->
                (one.path("givenName").asText() + " " + one.path("familyName").asText())
                    .equals(member.name()))
        .map(one -> one.get("id").asText())
        .findAny()
        .orElseThrow();
  }
}
