package org.ignite.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.client.Await;
import org.ignite.acceptance.story.Season;
import org.junit.jupiter.api.Test;

/**
 * What happens to people between the first letter and the end of a season, through the gateway; on
 * a telephone where they answer themselves.
 */
class JourneysTest {

  private static final Pattern LINK = Pattern.compile("https?://\\S+/pages/\\S+");
  private static final String PARTICIPANTS = "/api/v1/participants/";

  private final String domain = "journeys-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void fromTheLetterToAConfirmedPlaceOnATelephoneWithoutScript() {
    Undisturbed.story();
    UUID cohort = recruiting("Journeys", LocalDate.now().plusMonths(1), 1);
    String email = "ada@" + domain + ".localhost";
    post(
            "/api/v1/cohorts/" + cohort + "/application-requests",
            Map.of("email", email, "givenName", "Ada"))
        .expect(201);

    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.phoneWithoutScript();
      page.navigate(link(email, "An invitation to apply for a place in the programme"));
      page.getByLabel("Given name").fill("Ada");
      page.getByLabel("Family name").fill("Łukasiewicz");
      page.getByLabel("Organisation").fill("Camden");
      page.getByLabel("Your role there").fill("Chief Executive");
      page.getByLabel("Why you would like to take part").fill("To be told the truth.");
      page.getByLabel("Their name").fill("Jo Grant");
      page.getByLabel("How they know you").fill("Leader of the council");
      page.getByLabel("Their mail address").fill("jo.grant@example.org");
      Chromium.picture(page, "application");
      page.getByText("Send the application").click();
      assertThat(page.locator("main")).containsText("we have your application");

      UUID participant = onlyParticipant(cohort);
      step(participant, "offer", Map.of("days", 10)).expect(200);
      page.navigate(link(email, "A place for you in the programme"));
      assertThat(page.locator("main")).containsText("I take part on all of these days.");
      Chromium.picture(page, "offer");
      page.getByLabel("Your full name, as your signature").fill("Ada Łukasiewicz");
      page.getByLabel("I have read the commitment").check();
      page.getByText("Sign and take the place").click();
      assertThat(page.locator("main")).containsText("You signed version");
      Chromium.picture(page, "signed");

      step(participant, "confirm", Map.of()).expect(200);
      page.reload();
      assertThat(page.locator("main")).containsText("your place is confirmed");
      Answer confirmed = Suite.api().get(Suite.team(), PARTICIPANTS + participant).expect(200);
      assertThat(confirmed.text("signedName")).isEqualTo("Ada Łukasiewicz");
      assertThat(confirmed.text("state")).isEqualTo("confirmed");
    }
  }

  @Test
  void whoIsDeferredIsReplacedAndAppliesForTheNextSeason() {
    Undisturbed.story();
    UUID cohort = recruiting("This season", LocalDate.now().plusMonths(1), 1);
    UUID next = recruiting("Next season", LocalDate.now().plusMonths(13), 1);
    UUID leaving = applied(cohort, "grace");
    UUID waiting = applied(cohort, "hedy");
    step(leaving, "offer", Map.of()).expect(200);
    Answer full = step(waiting, "offer", Map.of()).expect(409);
    assertThat(full.refusedAs("cohort-full")).isTrue();
    step(waiting, "wait", Map.of()).expect(200);

    Answer later =
        step(leaving, "defer", Map.of("cohortId", next, "reason", "An election")).expect(200);
    assertThat(later.text("state")).isEqualTo("applied");
    step(waiting, "offer", Map.of()).expect(200);
    link("hedy@" + domain + ".localhost", "A place for you in the programme");

    UUID second = applied(cohort, "joan");
    step(second, "wait", Map.of()).expect(200);
    Answer replaced = step(waiting, "replace", Map.of("reason", "Ill")).expect(200);
    assertThat(replaced.id()).isEqualTo(second);
    assertThat(replaced.text("state")).isEqualTo("offered");
  }

  @Test
  void whoMovesAndThenLosesOfficeKeepsThePlace() {
    Undisturbed.story();
    UUID cohort = recruiting("Movers", LocalDate.now().plusMonths(1), 1);
    UUID participant = applied(cohort, "mary");
    step(participant, "offer", Map.of()).expect(200);
    step(participant, "commitment", Map.of("name", "Mary Ellis")).expect(200);
    step(participant, "confirm", Map.of()).expect(200);
    Map<String, Object> move =
        Map.of(
            "organisationId",
            organisation("Coventry"),
            "roleTitle",
            "Chief Executive",
            "on",
            LocalDate.now().toString());
    step(participant, "move", move).expect(200);
    String personal = "mary@home-" + domain + ".localhost";
    Answer lost =
        step(
                participant,
                "lose-office",
                Map.of("on", LocalDate.now().toString(), "personalEmail", personal))
            .expect(200);
    assertThat(lost.text("state")).isEqualTo("confirmed");
    assertThat(lost.body().has("organisationId")).isFalse();
    Await.until(
        "the sign-in has moved",
        () -> Suite.stack().keycloakAdmin().find(personal).map(account -> account.get("id")));
    assertThat(
            Suite.api()
                .get(Suite.team(), PARTICIPANTS + participant + "/posts")
                .expect(200)
                .items())
        .hasSize(2);
  }

  private static Answer post(String path, Object body) {
    return Suite.api().post(Suite.team(), path, body);
  }

  private static Answer step(UUID participant, String step, Map<String, ?> body) {
    return post(PARTICIPANTS + participant + "/" + step, body);
  }

  private static UUID recruiting(String name, LocalDate startsOn, int capacity) {
    Season season = new Season(startsOn, startsOn.plusMonths(9));
    UUID cohort = Cohorts.open(name, season, capacity, "I take part on all of these days.");
    post("/api/v1/cohorts/" + cohort + "/recruit", Map.of()).expect(200);
    return cohort;
  }

  private UUID applied(UUID cohort, String name) {
    return post(
            "/api/v1/cohorts/" + cohort + "/participants",
            Map.of(
                "person",
                Map.of(
                    "givenName",
                    name,
                    "familyName",
                    "Ellis",
                    "email",
                    name + "@" + domain + ".localhost",
                    "roles",
                    List.of()),
                "organisationId",
                organisation("Camden"),
                "roleTitle",
                "Chief Executive"))
        .expect(201)
        .id();
  }

  private static UUID organisation(String name) {
    return Suite.api()
        .get(Suite.team(), "/api/v1/organisations?search=" + name)
        .expect(200)
        .items()
        .map(found -> UUID.fromString(found.get("id").asText()))
        .findFirst()
        .orElseThrow();
  }

  private static UUID onlyParticipant(UUID cohort) {
    return Suite.api()
        .get(Suite.team(), "/api/v1/cohorts/" + cohort + "/participants")
        .expect(200)
        .items()
        .map(found -> UUID.fromString(found.get("id").asText()))
        .findFirst()
        .orElseThrow();
  }

  /** The personal link in a letter; through the gateway, whatever its public name is. */
  private static String link(String email, String subject) {
    return Await.until(
        "the letter '" + subject + "' has come",
        () ->
            Suite.stack().mail().to(email).stream()
                .filter(letter -> letter.subject().equals(subject))
                .map(letter -> LINK.matcher(letter.text()))
                .filter(Matcher::find)
                .map(found -> Suite.stack().publicUrl() + URI.create(found.group()).getRawPath())
                .findFirst());
  }
}
