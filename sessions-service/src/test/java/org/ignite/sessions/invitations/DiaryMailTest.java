package org.ignite.sessions.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.ignite.sessions.Programme.as;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.localstack.CaughtMail;
import org.ignite.platform.testing.CalendarReaders;
import org.ignite.platform.testing.CalendarReaders.Seen;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

/** What people's diaries are told by mail, as two readers understand it. */
@QuarkusTest
class DiaryMailTest {

  @Inject Diaries diaries;

  @Test
  void everyChangeReachesTheDiaryAndTheCancellationToo() {
    UUID cohort = cohort();
    UUID participant = participant("caroline", cohort);
    UUID session = session("roundtable", 24, cohort);
    Programme.invited(session, List.of(participant));
    letters("caroline", 1);
    change(session, "{\"venue\": \"Town Hall\"}");
    letters("caroline", 2);
    change(session, "{\"title\": \"Another roundtable\"}");
    letters("caroline", 3);
    cancel(session);

    List<CaughtMail.Message> letters = letters("caroline", 4);

    List<Seen> seen = letters.stream().map(DiaryMailTest::seen).toList();
    assertThat(seen)
        .extracting(Seen::method)
        .containsExactly("REQUEST", "REQUEST", "REQUEST", "CANCEL");
    assertThat(seen).extracting(Seen::uid).containsOnly(session + "@ignite");
    assertThat(seen).extracting(Seen::sequence).isSorted().doesNotHaveDuplicates();
    assertThat(seen).extracting(Seen::attendees).containsOnly(mailto("caroline"));
    assertThat(seen).extracting(Seen::organiser).containsOnly("mailto:programme@ignite.localhost");
    assertThat(seen).extracting(Seen::summary).containsOnly("Programme session");
    assertThat(seen.getFirst().answer()).isEqualTo("NEEDS-ACTION");
    assertThat(seen.getLast().status()).isEqualTo("CANCELLED");
    letters.forEach(DiaryMailTest::isNeutral);
  }

  private static void isNeutral(CaughtMail.Message letter) {
    String raw = Programme.stack().mail().raw(letter.id());
    assertThat(raw)
        .contains("multipart/alternative")
        .contains("text/calendar; charset=utf-8; method=");
    assertThat(letter.subject() + letter.text() + letter.html() + letter.calendar())
        .doesNotContainIgnoringCase("roundtable")
        .doesNotContain("Guildhall", "Town Hall", "meet.example.org", "Example", "Snow");
    assertThat(letter.text()).contains("Dear caroline", "(Etc/UTC time)");
  }

  @Test
  void whatChangesWhileALetterWaitsIsToldOnce() {
    UUID cohort = cohort();
    UUID participant = Programme.participant(cohort, Programme.person("tardy"), "confirmed");
    Programme.known("participant", participant);
    UUID session = session("place-session", 24, cohort);
    UUID invitation = Programme.invited(session, List.of(participant)).getFirst();
    change(
        session,
        "{\"endsAt\": \"%s\"}".formatted(LocalDate.now(ZoneOffset.UTC).plusDays(3) + "T10:00:00"));
    change(session, "{\"title\": \"Another title\"}");

    Programme.tellOf("tardy");

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> Programme.rows("select state from task where subject_id = ?", invitation),
            List.of("done", "done", "done")::equals);
    Seen seen = seen(letters("tardy", 1).getFirst());
    assertThat(seen.method()).isEqualTo("REQUEST");
    assertThat(seen.end()).isEqualTo(LocalDate.now(ZoneOffset.UTC).plusDays(3) + "T10:00:00Z");
  }

  @Test
  void whoSaysNoBeforeTheLetterIsWrittenIsWrittenToAllTheSame() {
    UUID cohort = cohort();
    UUID participant = Programme.participant(cohort, Programme.person("hasty"), "confirmed");
    Programme.known("participant", participant);
    Programme.delegated(participant, Programme.person("assistant"), "replies");
    UUID session = session("place-session", 24, cohort);
    UUID invitation = Programme.invited(session, List.of(participant)).getFirst();
    reply("assistant", invitation, "no");

    Programme.tellOf("hasty");

    assertThat(seen(letters("hasty", 1).getFirst()).answer()).isEqualTo("DECLINED");
  }

  @Test
  void whoLeavesIsTakenOutAndWhoComesBackIsEnteredAgain() {
    UUID cohort = cohort();
    UUID participant = participant("mover", cohort);
    UUID session = session("set-meeting", 24, cohort);
    UUID invitation = Programme.invited(session, List.of(participant)).getFirst();
    letters("mover", 1);

    inOneTransaction(invitation, true);
    letters("mover", 2);
    inOneTransaction(invitation, false);

    List<Seen> seen = letters("mover", 3).stream().map(DiaryMailTest::seen).toList();
    assertThat(seen).extracting(Seen::method).containsExactly("REQUEST", "CANCEL", "REQUEST");
    assertThat(seen).extracting(Seen::sequence).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void whoLeavesTheCohortIsTakenOutOnceAndEnteredAgainIfTheyComeBack() {
    UUID cohort = cohort();
    UUID leaver = participant("leaver", cohort);
    UUID held = session("set-meeting", -1, cohort);
    UUID session = session("set-meeting", 24, cohort);
    Programme.invited(held, List.of(leaver));
    UUID invitation = Programme.invited(session, List.of(leaver)).getFirst();
    letters("leaver", 2);

    Programme.participant(leaver, 1, cohort, Programme.person("leaver"), "withdrawn");

    Seen left = seen(letters("leaver", 3).getLast());
    assertThat(left.method()).isEqualTo("CANCEL");
    assertThat(left.uid()).isEqualTo(session + "@ignite");
    assertThat(letters("leaver", 3).getLast().subject())
        .isEqualTo("A date of your programme is no longer yours");
    change(session, "{\"title\": \"Another title\"}");
    Awaitility.await()
        .until(
            () ->
                Programme.rows("select distinct state from task where subject_id = ?", invitation),
            List.of("done")::equals);
    Programme.participant(leaver, 2, cohort, Programme.person("leaver"), "active");
    Seen back = seen(letters("leaver", 4).getLast());
    assertThat(back.method()).isEqualTo("REQUEST");
    assertThat(back.uid()).isEqualTo(left.uid());
    assertThat(back.sequence()).isGreaterThan(left.sequence());
  }

  @Test
  void whoMovesToAnotherSetHasTheOldMeetingTakenOutAndTheNewOneEntered() {
    UUID cohort = cohort();
    UUID participant = participant("wanderer", cohort);
    UUID first = set(cohort, "Set A", List.of(participant));
    UUID second = set(cohort, "Set B", List.of());
    UUID old = meetingOf(first, 24, cohort);
    UUID other = meetingOf(second, 48, cohort);
    letters("wanderer", 1);

    join(second, participant);
    letters("wanderer", 3);
    join(first, participant);

    List<Seen> seen = letters("wanderer", 5).stream().map(DiaryMailTest::seen).toList();
    assertThat(told(seen, old))
        .extracting(Seen::method)
        .containsExactly("REQUEST", "CANCEL", "REQUEST");
    assertThat(told(seen, other)).extracting(Seen::method).containsExactly("REQUEST", "CANCEL");
    assertThat(told(seen, old)).extracting(Seen::sequence).isSorted().doesNotHaveDuplicates();
    assertThat(told(seen, other)).extracting(Seen::sequence).isSorted().doesNotHaveDuplicates();
    assertThat(seen).extracting(Seen::attendees).containsOnly(mailto("wanderer"));
  }

  /** Of one meeting, in the order of the numbers that a diary goes by. */
  private static List<Seen> told(List<Seen> all, UUID session) {
    return all.stream()
        .filter(seen -> seen.uid().equals(session + "@ignite"))
        .sorted(Comparator.comparingInt(Seen::sequence))
        .toList();
  }

  private static UUID set(UUID cohort, String name, List<UUID> members) {
    return UUID.fromString(
        as("programme-admin")
            .body(
                Map.of(
                    "name",
                    name,
                    "facilitatorId",
                    Programme.person("facilitator"),
                    "participantIds",
                    members))
            .post("/api/v1/cohorts/{id}/learning-sets", cohort)
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private static UUID meetingOf(UUID set, long hoursFromNow, UUID cohort) {
    UUID session = session("set-meeting", hoursFromNow, cohort);
    as("programme-admin")
        .body(Map.of("learningSetId", set))
        .post("/api/v1/sessions/{id}/invitations", session)
        .then()
        .statusCode(200);
    return session;
  }

  private static void join(UUID set, UUID participant) {
    as("programme-admin")
        .put("/api/v1/learning-sets/{set}/participants/{participant}", set, participant)
        .then()
        .statusCode(200);
  }

  @Test
  void whoHasSaidNoHearsOfChangesWhenTheyThinkBetterOfIt() {
    UUID session = session("place-session", 30, Programme.COHORT);
    UUID invitation =
        Programme.invited(session, List.of(Programme.participant("participant"))).getFirst();
    mails(invitation, 1);
    reply(invitation, "no");
    change(session, "{\"title\": \"Another title\"}");
    Awaitility.await()
        .until(
            () ->
                Programme.count(
                    "select count(*) from task where subject_id = ? and state = 'done'",
                    invitation),
            Long.valueOf(2)::equals);
    mails(invitation, 1);

    reply(invitation, "yes");

    mails(invitation, 2);
    assertThat(
            Programme.rows("select calendar from mail where about = ? order by id desc", invitation)
                .getFirst()
                .toString())
        .contains("PARTSTAT=ACCEPTED");
    as("programme-admin")
        .get(
            "/api/v1/admin/sessions/mails/{id}",
            Programme.rows("select id from mail where about = ? order by id desc", invitation)
                .getFirst())
        .then()
        .statusCode(200)
        .body("calendar", containsString("ATTENDEE"))
        .body("calendar", not(containsString("PARTSTAT")));
  }

  /** The programme team reads to whom letters go, and who has said no gets none of changes. */
  @Test
  void onceARoundtableHasBegunNoLetterTellsWhoHasNotSaidNo() {
    UUID session = session("roundtable", 33, Programme.COHORT);
    UUID invitation =
        Programme.invited(session, List.of(Programme.participant("participant"))).getFirst();
    mails(invitation, 1);
    Programme.began(session, 1);

    change(session, "{\"title\": \"Another title\"}");

    Awaitility.await()
        .until(
            () ->
                Programme.count(
                    "select count(*) from task where subject_id = ? and state = 'done'",
                    invitation),
            Long.valueOf(2)::equals);
    mails(invitation, 1);
  }

  @Test
  void ofWhatIsOverNobodyIsTold() {
    UUID over = session("place-session", -9, Programme.COHORT);
    UUID ended = session("place-session", 32, Programme.COHORT);
    UUID told = invitation(ended);
    mails(told, 1);
    Programme.began(ended, 5);
    UUID asked = invitation(over);
    UUID holder =
        (UUID)
            Programme.rows("select about from diary_entry where session_id = ? and holds", over)
                .getFirst();
    change(over, "{\"title\": \"Another title\"}");
    change(ended, "{\"title\": \"Another title\"}");

    lettersWritten(asked, 2);
    lettersWritten(told, 2);
    mails(asked, 0);
    mails(told, 1);
    lettersWritten(holder, 2);
    mails(holder, 0);
  }

  private static UUID invitation(UUID session) {
    return Programme.invited(session, List.of(Programme.participant("participant"))).getFirst();
  }

  private static void lettersWritten(UUID about, int count) {
    Awaitility.await()
        .until(
            () ->
                Programme.count(
                    "select count(*) from task where subject_id = ? and state = 'done'", about),
            Long.valueOf(count)::equals);
  }

  @Test
  void whoHoldsASessionHasItInTheirDiaryUntilSomebodyElseDoes() {
    UUID session = session("place-session", 31, Programme.COHORT);
    sent(session, "facilitator", "REQUEST");

    change(session, "{\"facilitatorId\": \"%s\"}".formatted(Programme.person("facilitator-2")));

    sent(session, "facilitator", "CANCEL");
    sent(session, "facilitator-2", "REQUEST");
  }

  private static void sent(UUID session, String user, String method) {
    Awaitility.await()
        .until(
            () ->
                Programme.rows(
                    "select method from diary_entry where session_id = ? and person_id = ?",
                    session,
                    Programme.person(user)),
            List.of(method)::equals);
  }

  private void inOneTransaction(UUID invitation, boolean leaves) {
    try {
      VertxContextSupport.subscribeAndAwait(
          () ->
              Panache.withTransaction(
                  () ->
                      Panache.getSession()
                          .chain(hibernate -> hibernate.find(Invitation.class, invitation))
                          .chain(
                              found ->
                                  leaves ? diaries.left(found) : diaries.invited(List.of(found)))));
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Seen seen(CaughtMail.Message letter) {
    List<Seen> seen = CalendarReaders.read(letter.calendar());
    assertThat(seen).hasSize(1);
    return seen.getFirst();
  }

  /** The letters to somebody, in the order in which they came. */
  private static List<CaughtMail.Message> letters(String user, int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> Programme.stack().mail().to(user + "@example.org").size(),
            Integer.valueOf(count)::equals);
    return Programme.stack().mail().to(user + "@example.org").reversed();
  }

  private static void mails(UUID about, int count) {
    Awaitility.await()
        .until(
            () -> Programme.count("select count(*) from mail where about = ?", about),
            Long.valueOf(count)::equals);
  }

  private static List<String> mailto(String user) {
    return List.of("mailto:" + user + "@example.org");
  }

  private static UUID cohort() {
    UUID cohort = UUID.randomUUID();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Programme.cohort(cohort, today.minusDays(100), today.plusDays(100));
    Programme.known("cohort", cohort);
    return cohort;
  }

  private static UUID participant(String user, UUID cohort) {
    Programme.tellOf(user);
    UUID participant = Programme.participant(cohort, Programme.person(user), "confirmed");
    Programme.known("person", Programme.person(user));
    Programme.known("participant", participant);
    return participant;
  }

  private static UUID session(String kind, long hoursFromNow, UUID cohort) {
    Map<String, Object> plan = Programme.plan(kind, hoursFromNow);
    plan.put("cohortId", cohort);
    return Programme.scheduled(plan);
  }

  private static void reply(UUID invitation, String reply) {
    reply("participant", invitation, reply);
  }

  private static void reply(String user, UUID invitation, String reply) {
    as(user)
        .body(Map.of("reply", reply))
        .post("/api/v1/invitations/{id}/reply", invitation)
        .then()
        .statusCode(200);
  }

  private static void change(UUID session, String patch) {
    String seen = as("programme-admin").get("/api/v1/sessions/{id}", session).header("ETag");
    as("programme-admin")
        .contentType("application/merge-patch+json")
        .header("If-Match", seen)
        .body(patch)
        .patch("/api/v1/sessions/{id}", session)
        .then()
        .statusCode(200);
  }

  private static void cancel(UUID session) {
    as("programme-admin")
        .body(Map.of("reason", "Snow"))
        .post("/api/v1/sessions/{id}/cancel", session)
        .then()
        .statusCode(200);
  }
}
