package org.ignite.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ignite.acceptance.client.Actor;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.client.Await;
import org.ignite.acceptance.story.CastMember;
import org.ignite.localstack.Tokens;

/** A participant's assistant, by the participant's own delegation of diary and replies. */
final class Office {

  private static final Pattern ID = Pattern.compile("\\{(\\w+)}");
  private static final Set<Integer> REFUSED = Set.of(403, 404);

  private final WholeSeason season;
  private final int principal;
  private final Actor assistant;

  private Office(WholeSeason season, int principal, Actor assistant) {
    this.season = season;
    this.principal = principal;
    this.assistant = assistant;
  }

  /** The participant names the assistant, whose account follows by itself. */
  static Office of(WholeSeason season, int principal) {
    CastMember sam = new CastMember("Sam", "Reed", "sam.reed@whole-season.localhost", "", "");
    Suite.api()
        .post(
            season.as(season.person(principal)),
            "/api/v1/participants/" + season.participant(principal) + "/assistants",
            Map.of(
                "givenName", sam.givenName(),
                "familyName", sam.familyName(),
                "email", sam.email(),
                "permissions", List.of("diary", "replies")))
        .expect(201);
    Await.until(
        "the assistant has an account",
        () ->
            Suite.stack().mail().to(sam.email()).stream()
                .filter(letter -> letter.subject().equals("Your sign-in for the programme"))
                .findAny());
    Suite.stack().keycloakAdmin().setPassword(sam.email(), Tokens.LOCAL_PASSWORD);
    return new Office(season, principal, season.as(sam));
  }

  /** Says when the participant can not, and takes one of two back. */
  void keepsTheDiary() {
    String diary = "/api/v1/participants/" + season.participant(principal) + "/unavailability";
    Map<String, Object> leave =
        Map.of(
            "firstDay", WholeSeason.saturday(1).toLocalDate().toString(),
            "lastDay", WholeSeason.saturday(2).toLocalDate().toString(),
            "zone", "Europe/London");
    Map<String, Object> council =
        Map.of(
            "startsAt", WholeSeason.saturday(3).toString(),
            "endsAt", WholeSeason.saturday(3).plusHours(3).toString(),
            "zone", "Europe/London");
    Await.until(
        "the delegation is known to the sessions service",
        () -> {
          Answer answer =
              Suite.api().post(assistant, diary, Map.of("periods", List.of(leave, council)));
          return answer.status() == 404 || answer.status() == 403
              ? Optional.empty()
              : Optional.of(answer.expect(201));
        });
    List<String> kept =
        Suite.api()
            .get(assistant, diary)
            .expect(200)
            .items()
            .map(period -> period.path("id").asText())
            .toList();
    assertThat(kept).hasSize(2);
    Suite.api().delete(assistant, diary + "/" + kept.getFirst()).expect(204);
    assertThat(Suite.api().get(assistant, diary).expect(200).items()).hasSize(1);
  }

  void replies(UUID session, String reply) {
    String invitation =
        "/api/v1/invitations/" + season.invitation(principal, session).path("id").asText();
    Suite.api().post(assistant, invitation + "/reply", Map.of("reply", reply)).expect(200);
    assertThat(Suite.api().get(assistant, invitation).expect(200).text("reply")).isEqualTo(reply);
  }

  /**
   * Every operation that the document gives to no assistant is refused, with the ids of what their
   * own participant has where there are such.
   */
  void isRefusedEverythingElse() {
    JsonNode document = Suite.api().get(assistant, "/openapi?format=json").expect(200).body();
    Map<String, Integer> taken = new TreeMap<>();
    int tried = 0;
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        JsonNode roles = method.getValue().path("x-roles");
        if (!roles.isEmpty() && !roles.has("assistant")) {
          tried++;
          String name = method.getKey().toUpperCase(Locale.ROOT);
          String type =
              method.getValue().at("/requestBody/content").properties().stream()
                  .map(Map.Entry::getKey)
                  .findFirst()
                  .orElse("");
          int status = Suite.api().attempt(assistant, name, filled(path.getKey()), type).status();
          if (!REFUSED.contains(status)) {
            taken.put(name + " " + path.getKey(), status);
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(150);
    assertThat(taken).isEmpty();
  }

  private String filled(String path) {
    Matcher ids = ID.matcher(path);
    return ids.replaceAll(
        id ->
            switch (id.group(1)) {
              case "participantId" -> season.participant(principal).toString();
              case "cohortId" -> season.opening.cohort().toString();
              case "sessionId", "guestSessionId", "meetingId" ->
                  season.session("Evaluation").toString();
              default -> UUID.randomUUID().toString();
            });
  }
}
