package org.ignite.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.client.Await;

/** Searches for learning sets as the programme team starts them, and the drafts they end with. */
final class SetAllocations {

  private static final String ALLOCATIONS = "/api/v1/allocations/";

  private final String cohort;

  /**
   * @param cohort its address
   */
  SetAllocations(String cohort) {
    this.cohort = cohort;
  }

  /** Starts a search and waits until it has ended with a draft. */
  UUID found(String path, Map<String, Object> order) {
    Answer started =
        Await.until(
            "the sessions service knows the facilitators",
            () -> {
              Answer answer = Suite.api().post(Suite.team(), cohort + path, order);
              boolean early =
                  answer.refusedAs("cohort-not-known") || answer.refusedAs("not-a-facilitator");
              return early ? Optional.empty() : Optional.of(answer.expect(202));
            });
    Answer ended =
        Await.until(
            "the search has ended",
            () -> {
              Answer now = Suite.api().get(Suite.team(), started.location()).expect(200);
              boolean running = Set.of("pending", "running").contains(now.text("state"));
              return running ? Optional.empty() : Optional.of(now);
            });
    if (!ended.text("state").equals("done")) {
      throw new IllegalStateException(ended.body().toString());
    }
    return ended.id();
  }

  Answer draft(UUID allocation) {
    return read(allocation, "/draft");
  }

  Answer read(UUID allocation, String part) {
    return Suite.api().get(Suite.team(), ALLOCATIONS + allocation + part).expect(200);
  }

  Answer post(UUID allocation, String part, Map<String, Object> body) {
    return Suite.api().post(Suite.team(), ALLOCATIONS + allocation + part, body);
  }

  /** Does something with the draft as it stands now. */
  Answer postOnDraft(UUID allocation, String part, Map<String, Object> body) {
    String path = ALLOCATIONS + allocation;
    return Suite.api().postOn(Suite.team(), path + "/draft", path + part, body);
  }

  /** Who is with whom, by the ids of participants. */
  static List<Set<UUID>> sets(Answer draft) {
    return items(draft.body().path("sets")).map(set -> people(set.path("members"))).toList();
  }

  static Set<UUID> people(JsonNode members) {
    Set<UUID> people = new TreeSet<>();
    members.forEach(member -> people.add(UUID.fromString(member.path("id").asText())));
    return people;
  }

  /** With whom somebody would be. */
  static Set<UUID> companions(Answer draft, UUID participant) {
    Set<UUID> others =
        new HashSet<>(
            sets(draft).stream().filter(set -> set.contains(participant)).findAny().orElseThrow());
    others.remove(participant);
    return others;
  }

  /** The number of the set that each is in. */
  static Map<UUID, Integer> numbers(Answer draft) {
    Map<UUID, Integer> numbers = new HashMap<>();
    items(draft.body().path("sets"))
        .forEach(
            set ->
                people(set.path("members"))
                    .forEach(one -> numbers.put(one, set.path("number").asInt())));
    return numbers;
  }

  static Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
