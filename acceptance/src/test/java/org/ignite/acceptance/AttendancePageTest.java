package org.ignite.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ignite.acceptance.client.Actor;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.story.CastMember;
import org.ignite.acceptance.story.Ending;
import org.junit.jupiter.api.Test;

/**
 * Attendance is taken in a cellar and sent from the street: on a telephone, through the gateway.
 */
class AttendancePageTest {

  private static final String SESSIONS = "/api/v1/sessions/";

  /** The page and its script. */
  private static final String ARE_KEPT =
      "async () => (await (await caches.open('attendance-1')).keys()).length === 2";

  private final Ending story = Undisturbed.story().ending();
  private final Actor facilitator =
      Actor.of("the facilitator", () -> Suite.stack().tokens().token(facilitator().email()));

  @Test
  void whatIsChosenWithoutANetworkIsKeptAndSentLater() {
    UUID session = session();
    List<CastMember> people = story.cast().participants();
    String here = people.get(0).name();
    String away = people.get(1).name();

    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.page(390, 844);
      page.navigate(link(session));
      page.waitForFunction(ARE_KEPT);
      page.context().setOffline(true);
      row(page, here).getByLabel("Present").check();
      row(page, away).getByLabel("Absent").check();
      assertThat(page.getByRole(AriaRole.STATUS))
          .containsText("2 choices are saved on this device, not sent yet");
      page.reload();
      assertThat(row(page, here).getByLabel("Present")).isChecked();
      Chromium.picture(page, "attendance-offline");

      record(session, away);
      page.context().setOffline(false);
      assertThat(row(page, away)).containsText("somebody has recorded excused meanwhile");
      assertThat(row(page, away).getByLabel("Excused")).isChecked();
      Chromium.picture(page, "attendance-sent");
    }

    Map<String, String> recorded =
        invited(session)
            .collect(Collectors.toMap(AttendancePageTest::name, i -> i.get("attendance").asText()));
    assertThat(recorded).containsEntry(here, "present").containsEntry(away, "excused");
  }

  private CastMember facilitator() {
    return story.cast().facilitator();
  }

  /** One that has just begun, for everybody. */
  private UUID session() {
    Answer before =
        Suite.api().get(Suite.team(), SESSIONS + story.sessions().getFirst()).expect(200);
    LocalDateTime start = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    UUID session =
        Suite.api()
            .post(
                Suite.team(),
                "/api/v1/sessions",
                Map.of(
                    "cohortId",
                    story.cohort(),
                    "kind",
                    "roundtable",
                    "title",
                    "Roundtable: housing",
                    "startsAt",
                    start.toString(),
                    "endsAt",
                    start.plusMinutes(45).toString(),
                    "zone",
                    "Etc/UTC",
                    "venue",
                    "Guildhall, Cellar",
                    "facilitatorId",
                    before.text("facilitatorId")))
            .expect(201)
            .id();
    Suite.api()
        .post(Suite.team(), SESSIONS + session + "/invitations", Map.of("cohort", true))
        .expect(200);
    return session;
  }

  private String link(UUID session) {
    String link =
        Suite.api()
            .post(facilitator, SESSIONS + session + "/attendance-links", Map.of())
            .expect(200)
            .text("link");
    return Suite.stack().publicUrl() + URI.create(link).getRawPath();
  }

  /** From another device. */
  private void record(UUID session, String excused) {
    String invitation =
        invited(session)
            .filter(i -> name(i).equals(excused))
            .map(i -> i.get("id").asText())
            .findFirst()
            .orElseThrow();
    Suite.api()
        .post(
            facilitator, SESSIONS + session + "/attendance", Map.of("excused", List.of(invitation)))
        .expect(200);
  }

  private Stream<JsonNode> invited(UUID session) {
    return Suite.api()
        .get(facilitator, SESSIONS + session + "/invitations?limit=200")
        .expect(200)
        .items();
  }

  private static String name(JsonNode invited) {
    return invited.path("givenName").asText() + " " + invited.path("familyName").asText();
  }

  private static Locator row(Page page, String name) {
    return page.locator("fieldset").filter(new Locator.FilterOptions().setHasText(name));
  }
}
