package org.ignite.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ignite.localstack.Tokens;
import org.junit.jupiter.api.Test;

/** The console, in a real browser. */
class ConsoleTest {

  private static final Path PICTURE = Path.of("target/console.png");

  @Test
  void theProgrammeTeamSignsInAndListsOrganisations() {
    Path chromium = chromium();
    Undisturbed.story();
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 1000));
      try {
        page.navigate(Suite.stack().publicUrl() + "/console");
        signIn(page);
        listOrganisations(page);
      } finally {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
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

  private static void listOrganisations(Page page) {
    page.locator("#operations-tag-Organisations").click();
    Locator operation = page.locator("#operations-Organisations-listOrganisations");
    operation.locator(".opblock-summary-control").click();
    button(operation, "Execute").click();

    Locator answer = operation.locator(".live-responses-table .response").first();
    assertThat(answer.locator(".response-col_status")).containsText("200");
    assertThat(answer.locator(".response-col_description")).containsText("gssCode");
    answer.scrollIntoViewIfNeeded();
  }

  /** By what is written on it: the names for screen readers are longer. */
  private static Locator button(Locator place, String text) {
    return place.locator("button", new Locator.LocatorOptions().setHasText(text)).first();
  }

  /** The one of the system: this machine may not be able to download one. */
  private static Path chromium() {
    return Stream.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(
            () -> {
              String missing = "no Chromium is installed: the console was not tried";
              return "true".equals(System.getenv("CI")) ? fail(missing) : abort(missing);
            });
  }
}
