package org.ignite.sessions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.Programme.as;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.ignite.platform.testing.EventSender;
import org.ignite.sessions.insights.Registry;

/**
 * A session under the Chatham House Rule, out of a date poll, with a room, a contributor, prompts
 * and a guest, that was held by {@code facilitator}. One was there, one was not; {@code
 * participant}, of the same cohort, knows nothing of it. Whatever is said in it stands nowhere
 * else.
 */
final class Planted {

  private static final EventSender REGISTRY = new EventSender("ignite.participants.v1");
  private static final int ANSWERS = 6;

  final String mark = "z" + UUID.randomUUID().toString().substring(0, 8);
  final UUID cohort = UUID.randomUUID();
  final Attendee present = attendee("present");
  final Attendee absent = attendee("absent");
  final UUID other;
  final UUID poll;
  final UUID session;
  final UUID guest;
  final UUID prompt;

  /** Somebody who was invited. */
  record Attendee(UUID person, UUID participant, String given, String email, String organisation) {}

  Planted() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Programme.cohort(cohort, today.minusDays(150), today.plusDays(150));
    Programme.known("cohort", cohort);
    other = Programme.participant(cohort, Programme.person("participant"), "active");
    Programme.known("participant", other);
    poll = polled();
    session =
        UUID.fromString(
            as("programme-admin")
                .body("{}")
                .post("/api/v1/date-polls/{id}/close", poll)
                .then()
                .statusCode(200)
                .extract()
                .path("sessionId"));
    filled();
    reply(present, "yes");
    reply(absent, "tentative");
    guest = guest();
    Programme.began(session, 3);
    record();
    prompt = prompted();
  }

  /** Every word that is told to nobody who was not there. */
  Set<String> words() {
    return Set.of(mark);
  }

  String word(String what) {
    return what + mark;
  }

  private Attendee attendee(String what) {
    String given = "Given" + what + mark;
    String organisation = "Council" + what + mark;
    String email = "mail" + what + mark + "@example.org";
    UUID person = Registry.person(given, "Family" + what + mark, email);
    UUID organisationId =
        Registry.organisation(
            organisation + " District Council", "Alias" + what + mark, "Code" + what + mark);
    UUID participant = UUID.randomUUID();
    REGISTRY.send(
        "org.ignite.participants.participant.active.v1",
        participant,
        0,
        """
        {"participantId": "%s", "personId": "%s", "cohortId": "%s", "organisationId": "%s",
         "roleTitle": "Chief of %s", "state": "active"}
        """
            .formatted(participant, person, cohort, organisationId, mark));
    Programme.known("participant", participant);
    return new Attendee(person, participant, given, email, organisation);
  }

  private UUID polled() {
    LocalDateTime start =
        LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS).plusDays(20);
    Map<String, Object> plan = new HashMap<>();
    plan.put("kind", "large-group-session");
    plan.put("confidentiality", "chatham-house");
    plan.put("title", word("Title"));
    plan.put("zone", "Etc/UTC");
    plan.put("venue", word("Venue"));
    plan.put("link", "https://meet.example.org/" + mark);
    plan.put("facilitatorId", Programme.person("facilitator"));
    plan.put("participantIds", List.of(present.participant(), absent.participant()));
    plan.put("closesAt", Instant.now().plus(10, ChronoUnit.DAYS).toString());
    plan.put(
        "options",
        List.of(
            Map.of("startsAt", start.toString(), "endsAt", start.plusHours(2).toString()),
            Map.of(
                "startsAt",
                start.plusDays(1).toString(),
                "endsAt",
                start.plusDays(1).plusHours(2).toString())));
    UUID id =
        UUID.fromString(
            as("programme-admin")
                .body(plan)
                .post("/api/v1/cohorts/{id}/date-polls", cohort)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    List<String> options =
        as("programme-admin").get("/api/v1/date-polls/{id}", id).path("options.id");
    for (Attendee attendee : List.of(present, absent)) {
      String said = attendee.equals(present) ? "yes" : "no";
      given()
          .redirects()
          .follow(false)
          .formParam("answer", options.stream().map(option -> option + "=" + said).toList())
          .post(page("polls", attendee.email()))
          .then()
          .statusCode(303);
    }
    return id;
  }

  /** What a poll says nothing of. */
  private void filled() {
    as("programme-admin")
        .contentType("application/merge-patch+json")
        .header(
            "If-Match", as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag"))
        .body(
            Map.of(
                "room", word("Room"),
                "accessNotes", word("Access"),
                "outcomes", List.of(word("Outcome")),
                "agenda",
                    List.of(
                        Map.of(
                            "title", word("Item"),
                            "minutes", 30,
                            "contributors", List.of(Map.of("name", word("Contributor"))))),
                "preReading",
                    List.of(
                        Map.of("title", word("Reading"), "link", "https://example.org/" + mark)),
                "changeReason", word("Reason")))
        .patch("/api/v1/sessions/{id}", session)
        .then()
        .statusCode(200);
  }

  void reply(Attendee attendee, String answer) {
    given()
        .redirects()
        .follow(false)
        .formParam("answer", answer)
        .formParam("note", word("Note"))
        .post(page("invitations", attendee.email()))
        .then()
        .statusCode(303);
  }

  void guestReplies(String answer) {
    given()
        .redirects()
        .follow(false)
        .formParam("answer", answer)
        .post(page("guests", "guest" + mark + "@example.org"))
        .then()
        .statusCode(303);
  }

  private UUID guest() {
    String email = "guest" + mark + "@example.org";
    UUID id =
        made(
            "/api/v1/sessions/{id}/guests", session, Map.of("name", word("Guest"), "email", email));
    guestReplies("yes");
    return id;
  }

  private void record() {
    as("facilitator")
        .body(
            Map.of("attended", List.of(invitation(present)), "absent", List.of(invitation(absent))))
        .post("/api/v1/sessions/{id}/attendance", session)
        .then()
        .statusCode(200);
  }

  private UUID prompted() {
    UUID id =
        made(
            "/api/v1/sessions/{id}/prompts",
            session,
            Map.of("kind", "text", "question", word("Question")));
    as("facilitator").post("/api/v1/prompts/{id}/open", id).then().statusCode(200);
    String code =
        as("facilitator")
            .post("/api/v1/sessions/{id}/join-link", session)
            .then()
            .statusCode(201)
            .extract()
            .path("address");
    String page = code.substring(code.indexOf("/pages/"));
    for (int i = 0; i < ANSWERS; i++) {
      given()
          .redirects()
          .follow(false)
          .cookie("device", given().get(page).cookie("device"))
          .formParam("promptId", id)
          .formParam("text", word("Answer" + i))
          .post(page)
          .then()
          .statusCode(303);
    }
    as("facilitator").post("/api/v1/prompts/{id}/close", id).then().statusCode(200);
    return id;
  }

  UUID invitation(Attendee attendee) {
    return (UUID)
        Programme.rows(
                "select id from invitation where session_id = ? and participant_id = ?",
                session,
                attendee.participant())
            .getFirst();
  }

  /** In another world, in which the one was there and the other was not. */
  void swap() {
    UUID one = invitation(present);
    UUID two = invitation(absent);
    Programme.change(
        """
        update invitation i set reply = o.reply, note = o.note, replied_at = o.replied_at, seat = o.seat,
          attendance = o.attendance
        from invitation o where i.id in (?, ?) and o.id in (?, ?) and o.id <> i.id
        """,
        one,
        two,
        one,
        two);
    Programme.change(
        """
        update attendance_record r set attendance = o.attendance
        from attendance_record o where r.session_id = ? and o.session_id = r.session_id and o.id <> r.id
        """,
        session);
    Programme.change(
        """
        update poll_answer w set answer = case w.answer when 'YES' then 'NO' else 'YES' end
        from poll_participant a where a.id = w.poll_participant_id and a.poll_id = ?
        """,
        poll);
  }

  /** What the paths of operations name. */
  Map<String, UUID> things() {
    Map<String, UUID> things = new HashMap<>();
    things.put("cohortId", cohort);
    things.put("participantId", present.participant());
    things.put("sessionId", session);
    things.put("invitationId", invitation(present));
    things.put("datePollId", poll);
    things.put("guestId", guest);
    things.put("promptId", prompt);
    things.put(
        "answerId",
        (UUID)
            Programme.rows("select id from shown_answer where prompt_id = ?", prompt).getFirst());
    return things;
  }

  /** Whatever a row that is about one of them, or was written by one of them, names. */
  Set<String> ids() {
    return Stream.of(
            session,
            poll,
            guest,
            present.person(),
            present.participant(),
            invitation(present),
            absent.person(),
            absent.participant(),
            invitation(absent))
        .map(UUID::toString)
        .collect(Collectors.toSet());
  }

  /** Waits until all that was to be written has left. */
  void written() {
    Awaitility.await()
        .until(
            () ->
                Programme.count(
                        "select count(*) from task where subject_id in (?, ?) and state <> 'done'",
                        invitation(present),
                        invitation(absent))
                    + addresses().stream()
                        .mapToLong(
                            address ->
                                Programme.count(
                                    "select count(*) from mail where recipient = ? and state <>"
                                        + " 'sent'",
                                    address))
                        .sum(),
            waiting -> waiting == 0);
  }

  Set<String> addresses() {
    return Stream.of(present.email(), absent.email(), "guest" + mark + "@example.org")
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private UUID made(String collection, UUID in, Map<String, Object> body) {
    return UUID.fromString(
        as("facilitator")
            .body(body)
            .post(collection, in)
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  /** The newest page of that kind that a letter to this address opens. */
  private static String page(String kind, String address) {
    Pattern link = Pattern.compile("/pages/" + kind + "/[\\w-]+");
    return Awaitility.await()
        .until(
            () ->
                Programme.stack().mail().to(address).stream()
                    .map(letter -> link.matcher(letter.text()))
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .orElse(""),
            page -> !page.isEmpty());
  }

  void stands() {
    assertThat(Programme.count("select count(*) from shown_answer where prompt_id = ?", prompt))
        .isEqualTo(ANSWERS);
  }
}
