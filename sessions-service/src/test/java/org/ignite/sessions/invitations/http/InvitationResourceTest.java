package org.ignite.sessions.invitations.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.localstack.CaughtMail;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationResourceTest {

  @Test
  void aCohortIsInvitedOnce() {
    UUID cohort = cohort();
    participants(cohort, "confirmed", "active", "offered", "withdrawn", "completed");
    UUID session = session("residential", 24, cohort);

    invite(session).body("invited", equalTo(2)).body("alreadyInvited", equalTo(0));
    invite(session).body("invited", equalTo(0)).body("alreadyInvited", equalTo(2));
    participants(cohort, "confirmed");
    invite(session).body("invited", equalTo(1)).body("alreadyInvited", equalTo(2));
  }

  @Test
  void whoCannotBeInvitedIsNamedAndNobodyIsInvited() {
    UUID session = session("residential", 24, Programme.COHORT);
    UUID stranger = Programme.participant("participant-2");

    as("programme-admin")
        .body(Map.of("participantIds", List.of(Programme.participant("participant"), stranger)))
        .post("/api/v1/sessions/{id}/invitations", session)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/cannot-be-invited"))
        .body("errors.pointer", equalTo(List.of("/participantIds/1")));
    assertThat(Programme.count("select count(*) from invitation where session_id = ?", session))
        .isZero();
  }

  @Test
  void moreThanAKindIsForAreNotInvited() {
    UUID cohort = cohort();
    List<UUID> two = participants(cohort, "confirmed", "active");
    UUID diagnostic = session("diagnostic", 24, cohort);

    refusedToAll(diagnostic, Map.of("cohort", true), "one participant");
    refusedToAll(diagnostic, Map.of("participantIds", two), "one participant");
    refusedToAll(
        session("set-meeting", 24, cohort),
        Map.of("cohort", true),
        "the members of one learning set");
    UUID declined = Programme.invited(diagnostic, List.of(two.get(0))).getFirst();
    as("programme-admin")
        .body(Map.of("participantIds", List.of(two.get(1))))
        .post("/api/v1/sessions/{id}/invitations", diagnostic)
        .then()
        .statusCode(409);
    Programme.change(
        "update invitation set reply = 'NO', replied_at = now() where id = ?", declined);
    Programme.invited(diagnostic, List.of(two.get(1)));
    invite(session("roundtable", 24, cohort)).body("invited", equalTo(2));
  }

  /** The attack: ask another one, and see whether the first, who alone may come, has said no. */
  @Test
  void whetherAnotherCanBeInvitedDoesNotSayWhoHasDeclinedOnceRepliesAreHidden() {
    UUID cohort = cohort();
    List<UUID> two = participants(cohort, "confirmed", "active");
    Map<String, Object> plan = Programme.plan("diagnostic", 24);
    plan.put("cohortId", cohort);
    plan.put("confidentiality", "chatham-house");
    UUID diagnostic = Programme.scheduled(plan);
    UUID invitation = Programme.invited(diagnostic, List.of(two.get(0))).getFirst();
    Programme.began(diagnostic, 1);

    Programme.change(
        "update invitation set reply = 'NO', replied_at = now() where id = ?", invitation);

    as("programme-admin")
        .body(Map.of("participantIds", List.of(two.get(1))))
        .post("/api/v1/sessions/{id}/invitations", diagnostic)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/outside-audience"));
  }

  private static void refusedToAll(UUID session, Map<String, ?> whom, String rule) {
    as("programme-admin")
        .body(whom)
        .post("/api/v1/sessions/{id}/invitations", session)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/outside-audience"))
        .body("detail", containsString(rule));
    assertThat(Programme.count("select count(*) from invitation where session_id = ?", session))
        .isZero();
  }

  @Test
  void everyInvitedPersonGetsOneLetterWithANeutralSubject() {
    UUID cohort = cohort();
    UUID person = Programme.person("ada");
    Programme.tellOf("ada");
    Programme.participant(cohort, person, "confirmed");
    Programme.known("person", person);
    Programme.known(cohort, 1);
    UUID session = session("roundtable", 24, cohort);

    invite(session);
    invite(session);

    Awaitility.await().until(() -> !Programme.stack().mail().to("ada@example.org").isEmpty());
    Awaitility.await()
        .until(
            () ->
                Programme.count(
                        "select count(*) from invitation i"
                            + " left join task t on t.subject_id = i.id"
                            + " left join mail m on m.about = i.id"
                            + " where i.session_id = ?"
                            + " and (t.state <> 'done' or m.state is distinct from 'sent')",
                        session)
                    == 0);
    List<CaughtMail.Message> letters = Programme.stack().mail().to("ada@example.org");
    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().subject()).isEqualTo("An invitation from your programme");
    assertThat(letters.getFirst().text())
        .contains("Dear ada", "http://", "(Etc/UTC time)")
        .doesNotContain("roundtable", "Guildhall", "meet.example.org");
    assertThat(letters.getFirst().html())
        .contains("Dear ada", "(Etc/UTC time)", "</html>")
        .doesNotContain("roundtable", "Guildhall", "meet.example.org");
  }

  @Test
  void aLetterWaitsForThePerson() {
    UUID cohort = cohort();
    UUID person = Programme.person("late");
    Programme.participant(cohort, person, "confirmed");
    Programme.known(cohort, 1);
    UUID session = session("residential", 24, cohort);
    invite(session).body("invited", equalTo(1));
    Awaitility.await()
        .until(
            () ->
                Programme.count(
                        "select count(*) from task where kind = 'invitation-letter' and attempts >"
                            + " 0 and state = 'pending' and subject_id in (select id from"
                            + " invitation where session_id = ?)",
                        session)
                    == 1);

    Programme.tellOf("late");

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Programme.stack().mail().to("late@example.org").size() == 1);
  }

  @Test
  void nobodyIsWrittenToAboutASessionThatWasCalledOff() {
    UUID cohort = cohort();
    UUID person = Programme.person("spared");
    Programme.participant(cohort, person, "confirmed");
    Programme.known(cohort, 1);
    UUID session = session("residential", 24, cohort);
    invite(session);
    as("programme-admin")
        .body(Map.of("reason", "Snow"))
        .post("/api/v1/sessions/{id}/cancel", session)
        .then()
        .statusCode(200);

    Programme.tellOf("spared");

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Programme.rows(
                    "select distinct state from task where kind = 'invitation-letter' and"
                        + " subject_id in (select id from invitation where session_id = ?)",
                    session),
            List.of("done")::equals);
    assertThat(Programme.stack().mail().to("spared@example.org")).isEmpty();
  }

  @Test
  void attendanceNamesTheVersionThatWasSeen() {
    UUID invitation = invitation(session("set-meeting", -1, Programme.COHORT), "participant");
    String seen = as("facilitator").get("/api/v1/invitations/{id}", invitation).header("ETag");
    reply("participant", invitation, "yes").statusCode(200);

    as("facilitator")
        .header("If-Match", seen)
        .body(Map.of("attendance", "present"))
        .put("/api/v1/invitations/{id}/attendance", invitation)
        .then()
        .statusCode(412);
    as("facilitator")
        .body(Map.of("attendance", "present"))
        .put("/api/v1/invitations/{id}/attendance", invitation)
        .then()
        .statusCode(428);
  }

  @Test
  void aReplyIsTheParticipantsOwn() {
    UUID session = session("residential", 24, Programme.COHORT);
    UUID invitation = invitation(session, "participant");

    reply("participant", invitation, "yes").statusCode(200).body("reply", equalTo("yes"));
    reply("participant-2", invitation, "no").statusCode(404);
    reply("facilitator", invitation, "no").statusCode(403);
    as("participant")
        .get("/api/v1/invitations/{id}", invitation)
        .then()
        .body("reply", equalTo("yes"))
        .body("note", equalTo("Arriving at eleven."));
    assertThat(own("participant")).contains(invitation.toString());
    assertThat(own("participant-2")).doesNotContain(invitation.toString());
  }

  @Test
  void aSeatThatIsGivenUpOrWithdrawnFromCanBeTaken() {
    UUID session = session("residential", 24, Programme.COHORT, 1);
    UUID invitation = invitation(session, "participant");
    UUID second =
        Programme.participant(Programme.COHORT, Programme.person("participant-2"), "active");
    Programme.known("participant", second);
    UUID other = Programme.invited(session, List.of(second)).getFirst();

    reply("participant", invitation, "yes").statusCode(200);
    reply("participant-2", other, "yes").statusCode(200).body("seat", equalTo("waiting"));
    reply("participant-2", other, "tentative").statusCode(200);
    reply("participant", invitation, "yes").statusCode(200);
    reply("participant", invitation, "no").statusCode(200);
    reply("participant-2", other, "yes").statusCode(200).body("seat", equalTo("taken"));
    reply("participant", invitation, "yes").statusCode(200).body("seat", equalTo("waiting"));

    Programme.participant(
        second, 1, Programme.COHORT, Programme.person("participant-2"), "withdrawn");

    Awaitility.await()
        .untilAsserted(
            () -> reply("participant", invitation, "yes").body("seat", equalTo("taken")));
    as("programme-admin")
        .get("/api/v1/sessions/{id}", session)
        .then()
        .body("seatsTaken", equalTo(1));
  }

  @Test
  void aReplyIsTakenWhileTheSessionGoesOnAndRefusedFromItsEndOn() {
    UUID running = invitation(session("set-meeting", -1, Programme.COHORT), "participant");
    UUID over = invitation(session("set-meeting", -2, Programme.COHORT), "participant");

    reply("participant", running, "yes").statusCode(200);
    reply("participant", over, "yes")
        .statusCode(409)
        .body("type", equalTo("/problems/session-over"));
    as("participant")
        .get("/api/v1/invitations/{id}", over)
        .then()
        .body("reply", equalTo("none"))
        .body("seat", equalTo("none"));
  }

  @Test
  void anAssistantSeesWhenAndWhatWasRepliedAndRepliesThere() {
    UUID cohort = cohort();
    UUID principal = Programme.participant(cohort, Programme.person("participant-2"), "confirmed");
    UUID other = participants(cohort, "confirmed").getFirst();
    Programme.known("participant", principal);
    Programme.delegated(principal, Programme.person("assistant"), "replies");
    Programme.delegated(other, Programme.person("assistant"), "diary");
    UUID late = invitation(session("roundtable", 48, cohort), principal);
    UUID early = invitation(session("residential", 24, cohort), principal);

    String shown =
        of(principal, "assistant")
            .statusCode(200)
            .body("items.id", equalTo(List.of(early.toString(), late.toString())))
            .body("items.title", equalTo(List.of("Programme session", "Programme session")))
            .body("items.reply", equalTo(List.of("none", "none")))
            .extract()
            .asString();
    assertThat(shown).doesNotContain("roundtable", "Guildhall", "meet.example.org", "attendance");
    reply("assistant", late, "yes").statusCode(200).body("reply", equalTo("yes"));
    as("assistant")
        .queryParam("limit", 1)
        .get("/api/v1/participants/{id}/invitations", principal)
        .then()
        .body("items.id", equalTo(List.of(early.toString())))
        .body("next", notNullValue());
    of(principal, "participant-2").statusCode(200).body("items[1].reply", equalTo("yes"));
    of(principal, "participant").statusCode(404);
    of(other, "assistant")
        .statusCode(403)
        .body("type", equalTo("/problems/permission-not-delegated"));
    Programme.participant(principal, 1, cohort, Programme.person("participant-2"), "withdrawn");
    Awaitility.await()
        .untilAsserted(() -> of(principal, "assistant").body("items.size()", equalTo(0)));
  }

  private static ValidatableResponse of(UUID participant, String user) {
    return as(user).get("/api/v1/participants/{id}/invitations", participant).then();
  }

  private static UUID invitation(UUID session, UUID participant) {
    return Programme.invited(session, List.of(participant)).getFirst();
  }

  @Test
  void theSameReplyAgainIsNoNewEvent() {
    UUID session = session("residential", 24, Programme.COHORT);
    UUID invitation = invitation(session, "participant");

    reply("participant", invitation, "yes").statusCode(200);
    reply("participant", invitation, "yes").statusCode(200);

    assertThat(
            Programme.count(
                "select count(*) from outbox where aggregateid = ? and type like '%.replied.v1'",
                invitation))
        .isEqualTo(1);
  }

  @Test
  void attendanceIsRecordedFromAnHourBeforeTheStartOn() {
    UUID invitation = invitation(session("set-meeting", 3, Programme.COHORT), "participant");
    UUID begun = invitation(session("set-meeting", -1, Programme.COHORT), "participant");

    attendance(invitation, "present")
        .statusCode(409)
        .body("type", equalTo("/problems/attendance-too-early"));
    attendance(begun, "present").statusCode(200).body("attendance", equalTo("present"));
    as("participant")
        .get("/api/v1/invitations/{id}", begun)
        .then()
        .body("attendance", equalTo("present"));
  }

  @Test
  void nothingIsRecordedOfWhoseInvitationWasTakenBack() {
    UUID session = session("set-meeting", -1, Programme.COHORT);
    UUID invitation = invitation(session, "participant");
    Programme.change("update invitation set withdrawn_at = now() where id = ?", invitation);

    attendance(invitation, "present")
        .statusCode(422)
        .body("type", equalTo("/problems/not-invited"));
    record(session, Map.of("attended", List.of(invitation)))
        .statusCode(422)
        .body("type", equalTo("/problems/not-invited"));
    assertThat(Programme.rows("select attendance from invitation where id = ?", invitation))
        .containsExactly("UNKNOWN");
  }

  @Test
  void aMeetingIsRecordedInOneGo() {
    UUID session = session("set-meeting", -1, Programme.COHORT);
    UUID first = invitation(session, "participant");
    UUID second = participants(Programme.COHORT, "active").getFirst();
    UUID other = Programme.invited(session, List.of(second)).getFirst();

    record(session, Map.of("attended", List.of(first), "excused", List.of(other)))
        .statusCode(200)
        .body("present", equalTo(1))
        .body("excused", equalTo(1))
        .body("absent", equalTo(0))
        .body("unknown", equalTo(0));
    record(session, Map.of("attended", List.of(first, other), "absent", List.of(other)))
        .statusCode(422)
        .body("type", equalTo("/problems/not-invited"))
        .body("errors.pointer", equalTo(List.of("/absent/0")));
    record(session, Map.of("attended", List.of(UUID.randomUUID()))).statusCode(422);
  }

  @Test
  void underTheChathamHouseRuleTheTeamDoesNotLearnWhoWasThere() {
    UUID begun = session("roundtable", -1, Programme.COHORT);
    UUID invitation = invitation(begun, "participant");
    reply("participant", invitation, "yes").statusCode(200);
    record(begun, Map.of("attended", List.of(invitation))).statusCode(200);
    UUID ahead = session("roundtable", 24, Programme.COHORT);
    reply("participant", invitation(ahead, "participant"), "yes").statusCode(200);

    invitedTo("programme-admin", begun)
        .body("items[0].givenName", equalTo("participant"))
        .body("items[0].attendance", nullValue())
        .body("items[0].reply", nullValue())
        .body("items[0].note", nullValue());
    invitedTo("programme-admin", ahead)
        .body("items[0].attendance", nullValue())
        .body("items[0].reply", equalTo("yes"));
    invitedTo("facilitator", begun)
        .body("items[0].attendance", equalTo("present"))
        .body("items[0].reply", equalTo("yes"));
    as("programme-admin").get("/api/v1/invitations/{id}", invitation).then().statusCode(403);
    assertThat(
            as("programme-admin")
                .accept("text/csv")
                .get("/api/v1/sessions/{id}/invitations", begun)
                .asString())
        .doesNotContain("present", "yes");
    as("programme-admin")
        .queryParam("subjectId", invitation)
        .queryParam("limit", 200)
        .get("/api/v1/admin/sessions/audit-entries")
        .then()
        .statusCode(200)
        .body("items.operation", not(hasItem("recordMeeting")));
  }

  @Test
  void whoHasLeftIsNamedWhereTheyWereRecordedAndNowhereElse() {
    UUID cohort = cohort();
    List<UUID> people =
        List.of(
            named(cohort, "stayer"),
            named(cohort, "goer"),
            named(cohort, "leaver"),
            named(cohort, "applicant"));
    UUID open = session("residential", -1, cohort);
    UUID roundtable = session("roundtable", -1, cohort);
    for (UUID session : List.of(open, roundtable)) {
      List<UUID> invitations = Programme.invited(session, people);
      record(session, Map.of("attended", invitations.subList(0, 2))).statusCode(200);
    }

    Programme.participant(people.get(1), 1, cohort, Programme.person("goer"), "withdrawn");
    Programme.participant(people.get(2), 1, cohort, Programme.person("leaver"), "deferred");
    Programme.participant(people.get(3), 1, cohort, Programme.person("applicant"), "applied");

    Awaitility.await().untilAsserted(() -> names("programme-admin", roundtable, "stayer"));
    names("facilitator", roundtable, "goer", "stayer");
    names("programme-admin", open, "goer", "stayer");
    names("facilitator", open, "goer", "stayer");
  }

  private static UUID named(UUID cohort, String name) {
    Programme.tellOf(name);
    UUID participant = Programme.participant(cohort, Programme.person(name), "confirmed");
    Programme.known("person", Programme.person(name));
    Programme.known("participant", participant);
    return participant;
  }

  private static void names(String user, UUID session, String... names) {
    invitedTo(user, session).body("items.givenName", containsInAnyOrder(names));
  }

  @Test
  void inAnOpenSessionTheTeamSeesWhoWasThere() {
    UUID session = session("residential", -1, Programme.COHORT);
    UUID invitation = invitation(session, "participant");
    record(session, Map.of("absent", List.of(invitation))).statusCode(200);

    invitedTo("programme-admin", session).body("items[0].attendance", equalTo("absent"));
  }

  private static UUID cohort() {
    UUID cohort = UUID.randomUUID();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Programme.cohort(cohort, today.minusDays(100), today.plusDays(100));
    Programme.known("cohort", cohort);
    return cohort;
  }

  private static List<UUID> participants(UUID cohort, String... states) {
    List<UUID> ids =
        List.of(states).stream()
            .map(state -> Programme.participant(cohort, UUID.randomUUID(), state))
            .toList();
    ids.forEach(id -> Programme.known("participant", id));
    return ids;
  }

  private static UUID session(String kind, long hoursFromNow, UUID cohort, Integer... capacity) {
    Map<String, Object> plan = Programme.plan(kind, hoursFromNow);
    plan.put("cohortId", cohort);
    if (capacity.length == 1) {
      plan.put("capacity", capacity[0]);
    }
    return Programme.scheduled(plan);
  }

  private static UUID invitation(UUID session, String user) {
    return Programme.invited(session, List.of(Programme.participant(user))).getFirst();
  }

  private static ValidatableResponse invite(UUID session) {
    return as("programme-admin")
        .body(Map.of("cohort", true))
        .post("/api/v1/sessions/{id}/invitations", session)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse reply(String user, UUID invitation, String reply) {
    return as(user)
        .body(Map.of("reply", reply, "note", "Arriving at eleven."))
        .post("/api/v1/invitations/{id}/reply", invitation)
        .then();
  }

  private static ValidatableResponse attendance(UUID invitation, String attendance) {
    String seen = as("facilitator").get("/api/v1/invitations/{id}", invitation).header("ETag");
    return as("facilitator")
        .header("If-Match", seen)
        .body(Map.of("attendance", attendance))
        .put("/api/v1/invitations/{id}/attendance", invitation)
        .then();
  }

  private static ValidatableResponse record(UUID session, Map<String, ?> meeting) {
    return as("facilitator").body(meeting).post("/api/v1/sessions/{id}/attendance", session).then();
  }

  private static ValidatableResponse invitedTo(String user, UUID session) {
    return as(user).get("/api/v1/sessions/{id}/invitations", session).then().statusCode(200);
  }

  /** The whole list: more than a page may be there. */
  private static String own(String user) {
    return as(user)
        .accept("application/x-ndjson")
        .get("/api/v1/me/invitations")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
