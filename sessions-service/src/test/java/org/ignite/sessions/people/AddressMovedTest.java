package org.ignite.sessions.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.ignite.localstack.CaughtMail;
import org.ignite.platform.testing.CalendarReaders;
import org.ignite.platform.testing.CalendarReaders.Seen;
import org.ignite.platform.testing.EventSender;
import org.ignite.sessions.Programme;
import org.ignite.sessions.calendar.FeedTokens;
import org.ignite.sessions.polls.http.Polls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever reads the mail of a council whose chief executive has left answers nothing for them. */
@QuarkusTest
class AddressMovedTest {

  private static final Pattern PAGE = Pattern.compile("/pages/[a-z]+/[A-Za-z0-9_-]{43}");

  private static final String INVITED = "An invitation from your programme";
  private static final String ASKED = "Your programme asks which dates suit you";
  private static final String SEAT = "A seat is free for you";

  @Inject FeedTokens tokens;

  private final UUID cohort = UUID.randomUUID();
  private final UUID person = UUID.randomUUID();
  private final String name = "mover" + person;
  private UUID participant;

  @BeforeEach
  void somebodyTakesPart() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Programme.cohort(cohort, today.minusDays(100), today.plusDays(100));
    Programme.tellOf(person, name);
    participant = Programme.participant(cohort, person, "confirmed");
    Programme.known("cohort", cohort);
    Programme.known("person", person);
    Programme.known("participant", participant);
  }

  @Test
  void theLinksOfTheOldAddressOpenNothingAndWhatLiesAheadIsToldAtTheNew() {
    UUID session = session(24);
    UUID invitation = Programme.invited(session, List.of(participant)).getFirst();
    CaughtMail.Message invited = letter(name + "@example.org", INVITED);
    Polls.opened(cohort, "facilitator", List.of(participant));
    CaughtMail.Message asked = letter(name + "@example.org", ASKED);
    offered(invitation);
    String feed = feed(0);
    List.of(page(invited), page(asked), feed).forEach(page -> opens(page, 200));

    moves(1, name + "@home.example");

    List.of(page(invited), page(asked), feed).forEach(page -> opens(page, 404));
    opens(feed(1), 200);
    CaughtMail.Message anew = letter(name + "@home.example", INVITED);
    List.of(
            page(anew),
            page(letter(name + "@home.example", ASKED)),
            page(letter(name + "@home.example", SEAT)))
        .forEach(page -> opens(page, 200));
    Seen before = seen(invited);
    Seen now = seen(anew);
    assertThat(now.uid()).isEqualTo(before.uid());
    assertThat(now.method()).isEqualTo("REQUEST");
    assertThat(now.sequence()).isGreaterThan(before.sequence());
    assertThat(now.attendees()).containsExactly("mailto:" + name + "@home.example");
    assertThat(Programme.stack().mail().to(name + "@example.org")).hasSize(2);
  }

  @Test
  void whatIsOverOrAnsweredIsNotToldAgain() {
    UUID over = session(24);
    UUID ahead = session(48);
    UUID before = Programme.invited(over, List.of(participant)).getFirst();
    Programme.invited(ahead, List.of(participant));
    UUID poll = Polls.opened(cohort, "facilitator", List.of(participant));
    letter(name + "@example.org", ASKED);
    Programme.change("update poll_participant set answered_at = now() where poll_id = ?", poll);
    letters(name + "@example.org", 3);
    Programme.began(over, 3);

    moves(1, name + "@home.example");

    assertThat(seen(letters(name + "@home.example", 1).getFirst()).uid())
        .isEqualTo(ahead + "@ignite");
    assertThat(
            Programme.count(
                "select count(*) from personal_link where subject_id = ? and revoked_at is null",
                before))
        .isZero();
    assertThat(
            Programme.count(
                "select count(*) from task where subject_id in (select ? union select id from"
                    + " poll_participant where poll_id = ?)",
                before,
                poll))
        .isEqualTo(2);
  }

  @Test
  void anotherCaseOfItsLettersIsNoOtherAddressAndReadingATopicAgainMovesNobody() {
    UUID invitation = Programme.invited(session(24), List.of(participant)).getFirst();
    String page = page(letter(name + "@example.org", INVITED));

    moves(1, name.toUpperCase(Locale.ROOT) + "@EXAMPLE.org");
    moves(2, name + "@home.example");
    String anew = page(letter(name + "@home.example", INVITED));
    moves(2, name + "@home.example");
    moves(1, name + "@example.org");
    moves(3, name + "@HOME.example");

    opens(page, 404);
    opens(anew, 200);
    opens(feed(1), 200);
    assertThat(Programme.count("select count(*) from task where subject_id = ?", invitation))
        .isEqualTo(2);
  }

  @Test
  void whatWaitsGoesToTheNewAddressButWithoutALinkOfTheOldOne() {
    UUID plain = UUID.randomUUID();
    UUID linked = UUID.randomUUID();
    waits(plain, null);
    waits(linked, "https://ignite.example/pages/polls/x");

    moves(1, name + "@home.example");

    assertThat(mail("recipient", plain)).containsExactly(name + "@home.example");
    assertThat(mail("state", plain)).containsExactly("held");
    assertThat(mail("state", linked)).containsExactly("recalled");
    assertThat(mail("personal_link", linked)).containsOnlyNulls();
  }

  @Test
  void whoLosesOfficeHasAnotherCalendarAddress() {
    opens(feed(0), 200);

    tell(
        "org.ignite.participants.participant.office-lost.v1",
        participant,
        1,
        """
        {"participantId": "%s", "personId": "%s", "cohortId": "%s", "roleTitle": "Chief Executive",
         "state": "confirmed"}
        """
            .formatted(participant, person, cohort));

    Awaitility.await()
        .until(
            () ->
                Programme.rows("select organisation_id from participant where id = ?", participant),
            rows -> rows.getFirst() == null);
    opens(feed(0), 404);
    opens(feed(1), 200);
  }

  private String feed(int generation) {
    return "/pages/calendars/" + tokens.token(person, generation);
  }

  private static void opens(String page, int status) {
    given().get(page).then().statusCode(status);
  }

  private UUID session(int hoursFromNow) {
    Map<String, Object> plan = Programme.plan("place-session", hoursFromNow);
    plan.put("cohortId", cohort);
    return Programme.scheduled(plan);
  }

  private static void offered(UUID invitation) {
    Programme.change(
        "update invitation set reply = 'YES', replied_at = now(), seat = 'OFFERED',"
            + " offer_expires_at = now() + interval '9 hours' where id = ?",
        invitation);
  }

  /** A letter that the programme team holds back. */
  private void waits(UUID about, String link) {
    Programme.change(
        """
        insert into mail (id, about, person_id, kind, recipient, subject, text, html, personal_link, state)
        values (gen_random_uuid(), ?, ?, 'essential', ?, 'A letter', '', '', ?, 'held')
        """,
        about,
        person,
        name + "@example.org",
        link);
  }

  private static List<Object> mail(String column, UUID about) {
    return Programme.rows("select " + column + " from mail where about = ?", about);
  }

  /** Tells of their address, and waits until that has been read. */
  private void moves(long version, String address) {
    tell(
        "org.ignite.participants.person.changed.v1",
        person,
        version,
        """
        {"personId": "%s", "givenName": "%s", "familyName": "Example", "email": "%s", "roles": []}
        """
            .formatted(person, name, address));
  }

  private static void tell(String type, UUID id, long version, String data) {
    long before = read();
    try (EventSender sender = new EventSender("ignite.participants.v1")) {
      sender.send(type, id, version, data);
    }
    Awaitility.await().until(() -> read() > before);
  }

  private static long read() {
    return Programme.count("select count(*) from inbox where consumer like 'people.%'");
  }

  private static Seen seen(CaughtMail.Message letter) {
    return CalendarReaders.read(letter.calendar()).getFirst();
  }

  private static CaughtMail.Message letter(String address, String subject) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Programme.stack().mail().to(address).stream()
                    .filter(letter -> letter.subject().equals(subject))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static List<CaughtMail.Message> letters(String address, int count) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Programme.stack().mail().to(address), letters -> letters.size() == count);
  }

  private static String page(CaughtMail.Message letter) {
    Matcher page = PAGE.matcher(letter.text());
    assertThat(page.find()).isTrue();
    return page.group();
  }
}
