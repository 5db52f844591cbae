package org.ignite.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.ignite.localstack.Tokens;
import org.junit.jupiter.api.Test;

/** The console, in a real browser. */
class ConsoleTest {

  private static final String PICTURE = "console";

  @Test
  void theProgrammeTeamSignsInAndPressesWhatItSees() {
    Undisturbed.story();
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.page(1280, 1000);
      try {
        page.navigate(Suite.stack().publicUrl() + "/console");
        signIn(page);
        press(page, "Organisations", "listOrganisations", 200, "gssCode");
        press(page, "Cohorts", "readCohort", 200, "commitmentVersion");
        press(page, "Participants", "readParticipant", 200, "organisationId");
        press(page, "Needs", "readNeeds", 200, "{");
        press(page, "Programmes", "openProgramme", 201, "organiser");
        press(page, "Programmes", "changeProgramme", 200, "organiser");
      } finally {
        Chromium.picture(page, PICTURE);
      }
    }
  }

  /** By code and PKCE: the console sends the browser to Keycloak in a window of its own. */
  private static void signIn(Page page) {
    page.locator(".auth-wrapper .authorize").first().click();
    Locator form = page.locator(".modal-ux-content");
    Page keycloak = page.waitForPopup(() -> button(form, "Authorize").click());
    keycloak.getByLabel(Pattern.compile("Username.*")).fill("programme-admin");
    keycloak.locator("#password").fill(Tokens.LOCAL_PASSWORD);
    keycloak.waitForClose(() -> keycloak.locator("#kc-login").click());
    assertThat(button(form, "Logout")).isVisible();
    button(form, "Close").click();
  }

  /** Nothing is filled in by hand: the fields are as the console shows them. */
  private static void press(Page page, String tag, String name, int status, String answered) {
    Locator operation = page.locator("#operations-" + tag + "-" + name);
    if (!operation.isVisible()) {
      page.locator("#operations-tag-" + tag).click();
    }
    operation.locator(".opblock-summary-control").first().click();
    Locator execute = button(operation, "Execute");
    assertThat(execute).isVisible();
    for (Locator id : operation.locator("tr[data-param-in=path] input").all()) {
      assertThat(id).not().hasValue("");
    }
    execute.click();

    Locator answer = operation.locator(".live-responses-table .response").first();
    assertThat(answer.locator(".response-col_status")).containsText(Integer.toString(status));
    assertThat(answer.locator(".response-col_description")).containsText(answered);
    answer.scrollIntoViewIfNeeded();
  }

  /** By what is written on it: the names for screen readers are longer. */
  private static Locator button(Locator place, String text) {
    return place.locator("button", new Locator.LocatorOptions().setHasText(text)).first();
  }
}
