package org.ignite.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each operation works as the console shows it, with the fields that its own script fills in. */
class ExamplesTest {

  /** They make what the others are tried on, so that nothing of another test is. */
  private static final List<String> FIRST =
      List.of(
          "openProgramme",
          "openCohort",
          "recruitCohort",
          "registerParticipant",
          "waitForPlace",
          "offerPlace",
          "signCommitment",
          "confirmPlace",
          "makeLearningSet",
          "inviteToCohort");

  /** What the others need is over afterwards. */
  private static final List<String> LAST =
      List.of(
          "startCohort",
          "activateParticipant",
          "moveParticipant",
          "loseOffice",
          "completeParticipant",
          "copyCohort");

  /** A season is completed on its last day, which is not today. */
  private static final Pattern ENDING =
      Pattern.compile(
          "(cancel|close|decline|defer|discard|end|replace|revoke|unmatch|withdraw).*"
              + "|completeCohort|archiveCohort");

  /**
   * Not of this cohort's life, or of nobody's: none is held, refused, replayed, imported or
   * delegated where all went well.
   */
  private static final Set<String> NOTHING_TO_PRESS_ON =
      Set.of(
          "cancelOrganisationsImport",
          "cancelParticipantsImport",
          "readOrganisationsImport",
          "readParticipantsImport",
          "revokeAssistant",
          "withdrawConsent");

  private static final Pattern OF_A_BATCH_OR_REPLAY =
      Pattern.compile(
          "(read|release|discard)MailBatchOf.*|readReplayOf.*|.*MailOf.*|retryTaskOf.*");

  /** They are of people whom the sessions hear of a moment later. */
  private static final Set<String> OF_WHAT_ARRIVES = Set.of("scheduleSession", "makeLearningSet");

  private record Shown(String name, String path, String verb, List<?> roles) {}

  private record Answer(int status, String said) {}

  @Test
  void eachThatTheTeamMayCallIsTakenAsItIsShown() throws IOException {
    Exhibits.areThere();
    Set<String> unpressed = allAreTaken("programme-admin", "programme-admin", operation -> true);
    unpressed.removeIf(OF_A_BATCH_OR_REPLAY.asMatchPredicate());
    assertThat(NOTHING_TO_PRESS_ON).containsAll(unpressed);
  }

  /** What is a participant's alone, and what they may read. */
  @Test
  void eachThatAParticipantMayCallIsTakenAsItIsShown() throws IOException {
    Exhibits.areThere();
    Set<String> unpressed =
        allAreTaken(
            Undisturbed.story().ending().cast().participants().getLast().email(),
            "participant",
            operation ->
                operation.verb().equals("get") || !operation.roles().contains("programme-admin"));
    assertThat(unpressed).doesNotContain("giveConsent", "replaceNeeds", "nameAssistant");
  }

  /** Presses what a role may call; returns what there was nothing to press on. */
  private static Set<String> allAreTaken(String user, String role, Predicate<Shown> wanted)
      throws IOException {
    List<String> refused = new ArrayList<>();
    Set<String> unpressed = new TreeSet<>();
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.page(1280, 1000);
      page.navigate(Suite.stack().publicUrl() + "/console");
      page.evaluate(script(), Suite.stack().tokens().token(user));
      for (Shown operation : inTurn(page, role).stream().filter(wanted).toList()) {
        Optional<Answer> answer = pressed(page, operation);
        if (answer.isEmpty()) {
          unpressed.add(operation.name());
        } else if (!isTaken(operation, answer.get().status())) {
          refused.add(operation.name() + " " + answer.get());
        }
      }
    }
    assertThat(refused).isEmpty();
    return unpressed;
  }

  private static String script() throws IOException {
    try (InputStream script = ExamplesTest.class.getResourceAsStream("press.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** 409 is an answer too, of a step that the thing is not ready for. */
  private static boolean isTaken(Shown operation, int status) {
    boolean made = FIRST.contains(operation.name()) || LAST.contains(operation.name());
    return status < 300 || (status == 409 && !made && !operation.verb().equals("get"));
  }

  /** What was made a moment ago may still be on its way to the sessions: then once more. */
  private static Optional<Answer> pressed(Page page, Shown operation) {
    return OF_WHAT_ARRIVES.contains(operation.name())
        ? await("the cohort and its people are known to the sessions")
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> press(page, operation.name()),
                answer -> answer.isPresent() && answer.get().status() != 422)
        : press(page, operation.name());
  }

  private static Optional<Answer> press(Page page, String name) {
    return Optional.ofNullable((Map<?, ?>) page.evaluate("name => press(name)", name))
        .map(answer -> new Answer((int) answer.get("status"), answer.get("said").toString()));
  }

  private static List<Shown> inTurn(Page page, String role) {
    return ((List<?>) page.evaluate("() => operations()"))
        .stream()
            .map(operation -> (Map<?, ?>) operation)
            .map(
                operation ->
                    new Shown(
                        operation.get("name").toString(),
                        operation.get("path").toString(),
                        operation.get("verb").toString(),
                        (List<?>) operation.get("roles")))
            .filter(operation -> operation.roles().contains(role))
            .sorted(Comparator.comparingInt(ExamplesTest::turn).thenComparing(Shown::path))
            .toList();
  }

  private static int turn(Shown operation) {
    String name = operation.name();
    if (FIRST.contains(name)) {
      return FIRST.indexOf(name);
    }
    if (LAST.contains(name)) {
      return 60 + LAST.indexOf(name);
    }
    if (operation.verb().equals("delete") || ENDING.matcher(name).matches()) {
      return 80;
    }
    return switch (operation.verb()) {
      case "post" -> operation.path().contains("{") ? 40 : 10;
      case "get" -> 20;
      default -> 30;
    };
  }
}
