package org.ignite.sessions.attendance.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttendancePageTest {

  @Test
  void aFacilitatorTakesAttendanceWithoutScriptAndWithoutSigningIn() {
    UUID session = session(-1);
    UUID invitation = invited(session);
    String page = link(session);

    given()
        .get(page)
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .header("Cache-Control", equalTo("no-store"))
        .header("Content-Security-Policy", containsString("script-src 'self'"))
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .body(containsString("participant Example"), containsString("scripts/page.js"));
    form(page, invitation, "present", "unknown").statusCode(303).header("Location", endsWith(page));

    given().get(page).then().body(containsString("value=\"present\" checked"));
    assertThat(recorded(invitation)).isEqualTo("PRESENT");
    assertThat(
            Programme.rows(
                "select actor || ' ' || operation from audit where subject_id = ? and subject_type"
                    + " = 'session' and operation = 'recordByPage'",
                session))
        .containsExactly(Programme.person("facilitator") + " recordByPage");
  }

  @Test
  void theSameFormTwiceDoesNoHarmAndAnEmptyOneNothing() {
    UUID session = session(-1);
    UUID invitation = invited(session);
    String page = link(session);

    form(page, invitation, "absent", "unknown").statusCode(303);
    form(page, invitation, "absent", "unknown").statusCode(303);
    form(page, invitation, "absent", "absent").statusCode(422);
    form(page, invitation, "unknown", "absent").statusCode(422);
    form(page, invitation, "sleepy", "absent").statusCode(422);

    assertThat(records(invitation)).isEqualTo(1);
  }

  @Test
  void whatSomebodyRecordedMeanwhileIsShownAndNotOverwritten() {
    UUID session = session(-1);
    UUID invitation = invited(session);
    String page = link(session);
    record(session, Map.of("excused", List.of(invitation)));

    form(page, invitation, "present", "unknown")
        .statusCode(409)
        .body(
            containsString("You chose present; somebody has recorded excused meanwhile."),
            containsString("value=\"excused\" checked"));
    send(page, invitation, "present", "unknown")
        .statusCode(200)
        .body("conflicts", equalTo(List.of(invitation.toString())))
        .body("recorded." + invitation, equalTo("excused"));
    assertThat(recorded(invitation)).isEqualTo("EXCUSED");
    send(page, invitation, "present", "excused").statusCode(200).body("conflicts", hasSize(0));
    assertThat(recorded(invitation)).isEqualTo("PRESENT");
  }

  @Test
  void whatADeviceSendsAgainForWantOfAnAnswerChangesNothing() {
    UUID session = session(-1);
    UUID invitation = invited(session);
    String page = link(session);

    send(page, invitation, "present", "unknown").statusCode(200).body("conflicts", hasSize(0));
    send(page, invitation, "present", "unknown").statusCode(200).body("conflicts", hasSize(0));
    // The answer was lost and the facilitator has chosen anew: that is no conflict with oneself.
    send(page, invitation, "absent", "unknown", "present")
        .statusCode(200)
        .body("conflicts", hasSize(0));

    assertThat(recorded(invitation)).isEqualTo("ABSENT");
    assertThat(records(invitation)).isEqualTo(2);
  }

  @Test
  void ofTwoWhoSendAtTheSameMomentOneIsToldOfTheOther() {
    UUID session = session(-1);
    UUID invitation = invited(session);
    String page = link(session);

    List<Boolean> refused =
        Stream.of("present", "absent")
            .map(
                seen ->
                    CompletableFuture.supplyAsync(
                        () ->
                            !send(page, invitation, seen, "unknown")
                                .statusCode(200)
                                .extract()
                                .<List<String>>path("conflicts")
                                .isEmpty()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(refused).containsExactlyInAnyOrder(true, false);
    assertThat(records(invitation)).isEqualTo(1);
  }

  @Test
  void thePageOpensTwelveHoursBeforeAndTakesAttendanceFromAnHourBefore() {
    UUID early = session(14);
    UUID invitation = invited(early);
    UUID open = session(3);
    UUID ahead = invited(open);

    given()
        .get(link(early))
        .then()
        .statusCode(200)
        .body(containsString("This page opens on"), not(containsString("participant Example")));
    form(link(early), invitation, "present", "unknown").statusCode(409);
    given().get(link(open)).then().body(containsString("participant Example"));
    form(link(open), ahead, "present", "unknown")
        .statusCode(409)
        .body(containsString("It can be recorded from"));
    send(link(open), ahead, "present", "unknown")
        .statusCode(409)
        .body("type", equalTo("/problems/attendance-too-early"));
  }

  @Test
  void thereIsNoLinkAWeekAfterTheSession() {
    as("facilitator")
        .post("/api/v1/sessions/{id}/attendance-links", session(-24 * 8))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/attendance-page-over"));
  }

  @Test
  void aLinkOpensOneSessionForWhoeverHoldsIt() {
    UUID session = Programme.scheduled(Programme.plan("set-meeting", -1));
    UUID invitation = invited(session);
    UUID other = invited(session(-2));
    String page = link(session);

    send(page, other, "present", "unknown")
        .statusCode(422)
        .body("type", equalTo("/problems/not-invited"))
        .body("errors[0].pointer", equalTo("/entries/0/invitationId"));
    as("facilitator-2")
        .post("/api/v1/sessions/{id}/attendance-links", session)
        .then()
        .statusCode(404);
    given().get("/pages/attendance/" + "A".repeat(43)).then().statusCode(404);
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag");
    as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(Map.of("facilitatorId", Programme.person("facilitator-2")))
        .patch("/api/v1/sessions/{id}", session)
        .then()
        .statusCode(200);
    given().get(page).then().statusCode(404);
    send(page, invitation, "present", "unknown").statusCode(404);
    assertThat(recorded(invitation)).isEqualTo("UNKNOWN");
  }

  @Test
  void theTokenIsKeptNowhere() {
    UUID session = session(-1);
    String token = link(session).substring("/pages/attendance/".length());

    assertThat(
            Programme.count(
                "select count(*) from idempotency where position(? in body || headers) > 0", token))
        .isZero();
  }

  @Test
  void theScriptsAreFilesOfThisOrigin() {
    given()
        .get("/pages/attendance/scripts/worker.js")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/javascript"))
        .header("Service-Worker-Allowed", equalTo("../"));
    given().get("/pages/attendance/scripts/page.js").then().statusCode(200);
    given().get("/pages/attendance/scripts/other.js").then().statusCode(404);
  }

  @Test
  void aCorrectionIsAuditedWithoutNamesAndReadByTheFacilitator() {
    UUID session = session(-1);
    UUID invitation = invited(session);
    record(session, Map.of("absent", List.of(invitation)));
    record(session, Map.of("attended", List.of(invitation), "reason", "mistake"));

    as("facilitator")
        .get("/api/v1/sessions/{id}/attendance-corrections", session)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].invitationId", equalTo(invitation.toString()))
        .body("items[0].was", equalTo("absent"))
        .body("items[0].attendance", equalTo("present"))
        .body("items[0].reason", equalTo("mistake"))
        .body("items[0].correctedBy", equalTo(Programme.person("facilitator").toString()));
    as("programme-admin")
        .get("/api/v1/sessions/{id}/attendance-corrections", session)
        .then()
        .statusCode(403);
    assertThat(
            Programme.rows(
                "select actor from audit where subject_type = 'attendance-correction' and"
                    + " subject_id = ?",
                session))
        .containsExactly(Programme.person("facilitator").toString());
    assertThat(
            Programme.count(
                "select count(*) from audit where subject_id = ? and operation ="
                    + " 'recordMeeting'",
                invitation))
        .isZero();
  }

  @Test
  void aDayAfterTheSessionACorrectionNeedsAReasonAndAFirstRecordNone() {
    UUID session = session(-48);
    UUID invitation = invited(session);
    String page = link(session);
    record(session, Map.of("absent", List.of(invitation)));

    as("facilitator")
        .body(Map.of("attended", List.of(invitation)))
        .post("/api/v1/sessions/{id}/attendance", session)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/correction-needs-reason"));
    form(page, invitation, "present", "absent")
        .statusCode(422)
        .body(containsString("choose why you correct"));
    assertThat(recorded(invitation)).isEqualTo("ABSENT");

    given()
        .redirects()
        .follow(false)
        .formParams(fields(invitation, "present", "absent"))
        .formParam("reason", "participant-says-otherwise")
        .post(page)
        .then()
        .statusCode(303);
    assertThat(recorded(invitation)).isEqualTo("PRESENT");
  }

  private static UUID session(long hours) {
    return Programme.scheduled(Programme.plan("roundtable", hours));
  }

  private static UUID invited(UUID session) {
    return Programme.invited(session, List.of(Programme.participant("participant"))).getFirst();
  }

  private static String link(UUID session) {
    String link =
        as("facilitator")
            .post("/api/v1/sessions/{id}/attendance-links", session)
            .then()
            .statusCode(200)
            .header("Cache-Control", equalTo("no-store"))
            .extract()
            .path("link");
    return URI.create(link).getPath();
  }

  private static Map<String, String> fields(UUID invitation, String seen, String before) {
    Map<String, String> fields = new HashMap<>();
    fields.put("seen." + invitation, seen);
    fields.put("before." + invitation, before);
    return fields;
  }

  private static ValidatableResponse form(
      String page, UUID invitation, String seen, String before) {
    return given()
        .redirects()
        .follow(false)
        .formParams(fields(invitation, seen, before))
        .post(page)
        .then();
  }

  private static ValidatableResponse send(
      String page, UUID invitation, String seen, String... before) {
    return given()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "entries",
                List.of(
                    Map.of(
                        "invitationId",
                        invitation,
                        "attendance",
                        seen,
                        "before",
                        List.of(before)))))
        .put(page)
        .then();
  }

  private static void record(UUID session, Map<String, ?> meeting) {
    as("facilitator")
        .body(meeting)
        .post("/api/v1/sessions/{id}/attendance", session)
        .then()
        .statusCode(200);
  }

  private static Object recorded(UUID invitation) {
    return Programme.rows("select attendance from invitation where id = ?", invitation).getFirst();
  }

  private static long records(UUID invitation) {
    return Programme.count(
        "select count(*) from attendance_record where invitation_id = ?", invitation);
  }
}
