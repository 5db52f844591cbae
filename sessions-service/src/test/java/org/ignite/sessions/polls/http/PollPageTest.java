package org.ignite.sessions.polls.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.ignite.localstack.CaughtMail;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PollPageTest {

  private static final Pattern PAGE = Pattern.compile("/pages/polls/[A-Za-z0-9_-]+");

  @Test
  void somebodyAnswersByTheLinkOfTheirLetter() {
    String name = "dee" + UUID.randomUUID();
    UUID person = person(name);
    UUID participant = Polls.participant(Programme.COHORT, person);
    UUID poll = Polls.opened(Programme.COHORT, "facilitator", List.of(participant));
    CaughtMail.Message letter = letters(name, 1).getFirst();
    assertThat(letter.subject()).isEqualTo("Your programme asks which dates suit you");
    assertThat(letter.text() + letter.html())
        .contains("Dear " + name)
        .doesNotContain("Housing", "Guildhall", "roundtable", "meet.example.org");
    String page = page(letter);

    for (int i = 0; i < 3; i++) {
      given()
          .get(page)
          .then()
          .statusCode(200)
          .body(
              containsString("<form"),
              containsString("a suggestion"),
              containsString("is your reply"))
          .body(not(containsString("Housing")), not(containsString("Guildhall")));
    }
    assertThat(answers(participant)).isZero();
    List<String> options = Polls.options(poll);
    send(page, options.getFirst() + "=yes")
        .statusCode(422)
        .body(containsString("Please answer each of the dates."));
    send(page, "x=yes", "=", "", options.getFirst() + "=perhaps").statusCode(422);
    given().post(page).then().statusCode(org.hamcrest.Matchers.greaterThanOrEqualTo(400));
    assertThat(answers(participant)).isZero();

    send(page, options.getFirst() + "=yes", options.getLast() + "=if-need-be")
        .statusCode(303)
        .header("Location", containsString(page));
    given().get(page).then().body(containsString("Thank you, you have answered"));
    assertThat(answers(participant)).isEqualTo(2);
    assertThat(
            Programme.rows(
                "select actor from audit where subject_id = ? order by id desc limit 1", poll))
        .containsExactly(person.toString());

    as("programme-admin")
        .body("{}")
        .post("/api/v1/date-polls/{id}/close", poll)
        .then()
        .statusCode(200);
    given()
        .get(page)
        .then()
        .statusCode(200)
        .body(containsString("A date is fixed"), not(containsString("<form")));
    send(page, options.getFirst() + "=no", options.getLast() + "=no").statusCode(409);
    assertThat(
            Programme.count(
                "select count(*) from poll_answer w join poll_participant a on a.id ="
                    + " w.poll_participant_id where a.participant_id = ? and w.answer = 'NO'",
                participant))
        .isZero();
  }

  @Test
  void aPageThatNobodyWasSentIsMissing() {
    given().get("/pages/polls/" + "A".repeat(43)).then().statusCode(404).contentType("text/html");
    send("/pages/polls/x", "a=yes").statusCode(404);
  }

  @Test
  void whoHasNotAnsweredIsRemindedOnce() {
    String silent = "eve" + UUID.randomUUID();
    String quick = "fay" + UUID.randomUUID();
    UUID quickOne = Polls.participant(Programme.COHORT, person(quick));
    UUID silentOne = Polls.participant(Programme.COHORT, person(silent));
    UUID poll = Polls.opened(Programme.COHORT, "facilitator", List.of(quickOne, silentOne));
    letters(silent, 1);
    String page = page(letters(quick, 1).getFirst());
    List<String> options = Polls.options(poll);
    send(page, options.getFirst() + "=yes", options.getLast() + "=no").statusCode(303);

    Programme.rows(
        "update date_poll set closes_at = now() + interval '1 day', opened_at = now() - interval '9"
            + " days' where id = ? returning id",
        poll);

    CaughtMail.Message reminder = letters(silent, 2).getFirst();
    assertThat(reminder.subject()).isEqualTo("Your programme still asks which dates suit you");
    assertThat(reminder.text() + reminder.html()).doesNotContain("Housing", "Guildhall");
    given().get(page(reminder)).then().statusCode(200).body(containsString("<form"));
    assertThat(
            Programme.count(
                "select count(*) from mail where about in (select id from poll_participant where"
                    + " poll_id = ?)",
                poll))
        .isEqualTo(3);
  }

  @Test
  void whoHasLeftWhileTheirLetterWaitedIsNotWrittenTo() {
    String leaver = "gil" + UUID.randomUUID();
    String other = "hal" + UUID.randomUUID();
    UUID leaving = UUID.randomUUID();
    UUID staying = UUID.randomUUID();
    UUID participant = Polls.participant(Programme.COHORT, leaving);
    UUID poll =
        Polls.opened(
            Programme.COHORT,
            "facilitator",
            List.of(participant, Polls.participant(Programme.COHORT, staying)));
    Programme.participant(participant, 1, Programme.COHORT, leaving, "withdrawn");
    Awaitility.await()
        .until(
            () -> Programme.rows("select state from participant where id = ?", participant),
            List.of("withdrawn")::equals);

    Programme.tellOf(leaving, leaver);
    Programme.tellOf(staying, other);

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Programme.count(
                    "select count(*) from task t join poll_participant a on a.id = t.subject_id"
                        + " where a.poll_id = ? and t.state = 'done'",
                    poll),
            Long.valueOf(2)::equals);
    letters(other, 1);
    assertThat(Programme.stack().mail().to(leaver + "@example.org")).isEmpty();
  }

  private static UUID person(String name) {
    UUID person = UUID.randomUUID();
    Programme.tellOf(person, name);
    Programme.known("person", person);
    return person;
  }

  /** The letters to somebody, the last one first, when there are so many. */
  private static List<CaughtMail.Message> letters(String name, int count) {
    return Awaitility.await()
        .until(
            () -> Programme.stack().mail().to(name + "@example.org"),
            letters -> letters.size() == count);
  }

  private static String page(CaughtMail.Message letter) {
    Matcher page = PAGE.matcher(letter.text());
    assertThat(page.find()).isTrue();
    return page.group();
  }

  private static ValidatableResponse send(String page, String... answers) {
    RequestSpecification form = given().redirects().follow(false);
    return form.formParam("answer", List.of(answers)).post(page).then();
  }

  private static long answers(UUID participant) {
    return Programme.count(
        "select count(*) from poll_answer w join poll_participant a on a.id = w.poll_participant_id"
            + " where a.participant_id = ?",
        participant);
  }
}
