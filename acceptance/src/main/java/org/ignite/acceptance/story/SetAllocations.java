package org.ignite.acceptance.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ignite.acceptance.client.Actor;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.client.ApiClient;
import org.ignite.acceptance.client.Await;

/** Searches for learning sets as the programme team starts them, and the drafts they end with. */
public final class SetAllocations {

  private static final String ALLOCATIONS = "/api/v1/allocations/";

  private final ApiClient api;
  private final Actor team;
  private final String cohort;

  /**
   * @param cohort its address
   */
  public SetAllocations(ApiClient api, Actor team, String cohort) {
    this.api = api;
    this.team = team;
    this.cohort = cohort;
  }

  /** Starts a search and waits until it has ended with a draft. */
  public UUID found(String path, Map<String, Object> order) {
    Answer started =
        Await.until(
            "the sessions service knows the facilitators",
            () -> {
              Answer answer = api.post(team, cohort + path, order);
              boolean early =
                  answer.refusedAs("cohort-not-known") || answer.refusedAs("not-a-facilitator");
              return early ? Optional.empty() : Optional.of(answer.expect(202));
            });
    Answer ended =
        Await.until(
            "the search has ended",
            () -> {
              Answer now = api.get(team, started.location()).expect(200);
              boolean running = Set.of("pending", "running").contains(now.text("state"));
              return running ? Optional.empty() : Optional.of(now);
            });
    if (!ended.text("state").equals("done")) {
      throw new IllegalStateException(ended.body().toString());
    }
    return ended.id();
  }

  public Answer draft(UUID allocation) {
    return read(allocation, "/draft");
  }

  public Answer read(UUID allocation, String part) {
    return api.get(team, ALLOCATIONS + allocation + part).expect(200);
  }

  public Answer post(UUID allocation, String part, Map<String, Object> body) {
    return api.post(team, ALLOCATIONS + allocation + part, body);
  }

  /** Does something with the draft as it stands now. */
  public Answer postOnDraft(UUID allocation, String part, Map<String, Object> body) {
    String path = ALLOCATIONS + allocation;
    return api.postOn(team, path + "/draft", path + part, body);
  }

  /** Shows a draft to its members, who can decline it for so long. */
  public void propose(UUID allocation, Duration forSoLong) {
    String until = OffsetDateTime.now(ZoneOffset.UTC).plus(forSoLong).toString();
    postOnDraft(allocation, "/draft/proposal", Map.of("declineUntil", until)).expect(200);
  }

  /** What the team is told of declines: open, none, some. */
  public String declines(UUID allocation) {
    return api.get(team, cohort + "/allocations/" + allocation).expect(200).text("declines");
  }

  /** Shows a draft to its members, and releases it when they have not declined for so long. */
  public void releaseUnlessDeclined(UUID allocation, Duration forSoLong) {
    propose(allocation, forSoLong);
    Await.until(
        "nobody has declined", () -> Optional.of(declines(allocation)).filter("none"::equals));
    post(allocation, "/release", Map.of("venue", "Guildhall, Room 2")).expect(200);
  }

  /** Who is with whom, by the ids of participants. */
  public static List<Set<UUID>> sets(Answer draft) {
    return items(draft.body().path("sets")).map(set -> people(set.path("members"))).toList();
  }

  public static Set<UUID> people(JsonNode members) {
    Set<UUID> people = new TreeSet<>();
    members.forEach(member -> people.add(UUID.fromString(member.path("id").asText())));
    return people;
  }

  /** With whom somebody would be. */
  public static Set<UUID> companions(Answer draft, UUID participant) {
    Set<UUID> others =
        new HashSet<>(
            sets(draft).stream().filter(set -> set.contains(participant)).findAny().orElseThrow());
    others.remove(participant);
    return others;
  }

  /** The number of the set that each is in. */
  public static Map<UUID, Integer> numbers(Answer draft) {
    Map<UUID, Integer> numbers = new HashMap<>();
    items(draft.body().path("sets"))
        .forEach(
            set ->
                people(set.path("members"))
                    .forEach(one -> numbers.put(one, set.path("number").asInt())));
    return numbers;
  }

  public static Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
