package org.ignite.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ignite.acceptance.PressedOperations.Shown;
import org.junit.jupiter.api.Test;

/** Each operation works as the document shows it. */
class ExamplesTest {

  /** They make what the others are tried on, so that nothing of another test is. */
  private static final List<String> FIRST =
      List.of("openProgramme", "openCohort", "recruitCohort", "registerParticipant");

  private static final Pattern ENDING =
      Pattern.compile(
          "(cancel|withdraw|discard|complete|archive|close|revoke|unmatch|end|erase).*");

  private final PressedOperations console = new PressedOperations();

  @Test
  void eachThatTheTeamMayCallIsTakenAsItIsShown() {
    Undisturbed.story();
    Map<String, Integer> statuses = new TreeMap<>();
    List<String> refused = new ArrayList<>();
    for (Shown operation :
        console.openToTheTeam().stream()
            .sorted(Comparator.comparingInt(ExamplesTest::turn).thenComparing(Shown::path))
            .toList()) {
      Optional<Response> answer = press(operation);
      if (answer.isPresent()) {
        int status = answer.get().statusCode();
        statuses.put(operation.name(), status);
        if (status >= 300 && !(status == 409 && !operation.method().equals("get"))) {
          refused.add(operation.name() + " " + status + " " + answer.get().asString());
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(statuses)
        .containsEntry("openProgramme", 201)
        .containsEntry("openCohort", 201)
        .containsEntry("registerParticipant", 201)
        .containsEntry("scheduleSession", 201)
        .containsEntry("importOrganisations", 202)
        .containsEntry("readParticipant", 200)
        .containsEntry("changeCohort", 200)
        .containsEntry("changePerson", 200)
        .containsEntry("changeSession", 200)
        .containsEntry("readEvaluation", 200);
  }

  /** What was made a moment ago may still be on its way to the sessions: then once more. */
  private Optional<Response> press(Shown operation) {
    return operation.name().equals("scheduleSession")
        ? await("the cohort and its people are known to the sessions")
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> console.press(operation),
                answer -> answer.isPresent() && answer.get().statusCode() != 422)
        : console.press(operation);
  }

  private static int turn(Shown operation) {
    if (FIRST.contains(operation.name())) {
      return FIRST.indexOf(operation.name());
    }
    if (operation.method().equals("delete") || ENDING.matcher(operation.name()).matches()) {
      return 50;
    }
    return switch (operation.method()) {
      case "post" -> operation.path().contains("{") ? 40 : 10;
      case "get" -> 20;
      default -> 30;
    };
  }
}
