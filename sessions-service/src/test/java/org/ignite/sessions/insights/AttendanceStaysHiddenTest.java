package org.ignite.sessions.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

/**
 * Whoever tries names in insights learns nothing of who was at a session under the Chatham House
 * Rule: random people attend, and the answers about them, about those who did not, and about people
 * of another cohort are the same, before the session and after.
 */
@QuarkusTest
class AttendanceStaysHiddenTest {

  private static final int SESSIONS = 3;

  /** Headers of one answer that differ from those of any other. */
  private static final Set<String> OF_ONE_ANSWER = Set.of("x-request-id", "traceparent", "date");

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private record Peer(String name, UUID participant) {}

  @Test
  void theCheckAnswersTheSameWhoeverAttended() {
    Programme.scheduled(Programme.plan("roundtable", 24));
    List<Peer> peers = IntStream.range(0, 4).mapToObj(i -> peer(Programme.COHORT)).toList();
    List<Peer> everybody = new ArrayList<>(peers);
    everybody.add(peer(Programme.OTHER_COHORT));
    everybody.add(new Peer(registered(), UUID.randomUUID()));
    Set<String> answers = new TreeSet<>(answers(everybody));

    for (int session = 0; session < SESSIONS; session++) {
      List<Peer> attended = new ArrayList<>(peers);
      Collections.shuffle(attended, random);
      held(peers, attended.subList(0, random.nextInt(peers.size() + 1)));
      answers.addAll(answers(everybody));
    }

    assertThat(answers).as("seed " + seed).hasSize(1);
    assertThat(answers.iterator().next()).startsWith("422").contains("names-somebody");
  }

  /** What each caller who may write is told of each name, without what is of one answer alone. */
  private static List<String> answers(List<Peer> named) {
    return named.stream()
        .flatMap(
            peer ->
                List.of("participant", "facilitator").stream()
                    .map(caller -> answer(caller, peer.name())))
        .toList();
  }

  private static String answer(String caller, String name) {
    Response answer =
        as(caller)
            .body(Map.of("theme", "empathy-and-generosity", "text", name + " said it well."))
            .post("/api/v1/cohorts/{cohortId}/insights", Programme.COHORT);
    Map<String, Object> body = new TreeMap<>(answer.jsonPath().getMap("$"));
    body.remove("requestId");
    String headers =
        answer.headers().asList().stream()
            .filter(header -> !OF_ONE_ANSWER.contains(header.getName().toLowerCase(Locale.ROOT)))
            .map(header -> header.getName() + ": " + header.getValue())
            .sorted()
            .collect(Collectors.joining("\n"));
    return answer.statusCode() + "\n" + headers + "\n" + body;
  }

  private void held(List<Peer> invited, List<Peer> attended) {
    UUID session = Programme.scheduled(Programme.plan("roundtable", -1));
    List<UUID> invitations =
        Programme.invited(session, invited.stream().map(Peer::participant).toList());
    List<UUID> present =
        attended.stream().map(peer -> invitations.get(invited.indexOf(peer))).toList();
    as("facilitator")
        .body(Map.of("attended", present))
        .post("/api/v1/sessions/{sessionId}/attendance", session)
        .then()
        .statusCode(200);
  }

  private Peer peer(UUID cohort) {
    String given = word(6);
    String family = word(9);
    UUID person = Registry.person(given, family, given + "@gmail.com");
    UUID participant = Programme.participant(cohort, person, "active");
    Programme.known("participant", participant);
    return new Peer(given + " " + family, participant);
  }

  /** Somebody who takes part in nothing. */
  private String registered() {
    String given = word(6);
    String family = word(9);
    Registry.person(given, family, given + "@gmail.com");
    return given + " " + family;
  }

  /** Of one length, so that the places are the same. */
  private String word(int length) {
    return random
        .ints(length, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
