package org.ignite.sessions.formation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.ignite.sessions.Programme.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.platform.hashes.Sha256;
import org.ignite.platform.testing.CapturedLog;
import org.ignite.sessions.Outputs;
import org.ignite.sessions.Outputs.Formats;
import org.ignite.sessions.Programme;
import org.junit.jupiter.api.Test;

/**
 * One cohort goes through the same twice: in one world somebody wishes, or declines, and in the
 * other nobody does, or somebody else. All that the service puts out of it is read in both, as its
 * members, facilitators, an assistant and the team, and is the same but for one's own answer
 * (PROGRAMME: no output names who declined). It is the same cohort, put back in between: two
 * cohorts would have other ids, and so another order of their people. In what is compared only the
 * allocation's own id, times on the clock and how long the search took are left out.
 */
@QuarkusTest
class NoWishNoDeclineShowsTest {

  private static final String TEAM = "programme-admin";
  private static final String WHOSE = "participant";
  private static final String OTHER = "participant-2";

  /** The assistant is that of whose answer it is; the first facilitator holds a set. */
  private static final List<String> OTHERS =
      List.of(OTHER, "facilitator", "facilitator-2", "assistant");

  /** All formats show the same; one member, and the team, which reads more, read each of them. */
  private static final Set<String> IN_EACH_FORMAT = Set.of(OTHER, TEAM);

  /** What one's own answer is read by, of nobody's but one's own. */
  private static final Set<String> OWN_WISHES = Set.of("/api/v1/cohorts/{cohortId}/set-wishes");

  private static final Set<String> OWN_DECLINE =
      Set.of("/api/v1/participants/{participantId}/proposed-set");

  /** The team, which forms the sets, reads wishes where a draft is explained, and its score. */
  private static final Set<String> EXPLAINS_WISHES =
      Set.of(
          "/api/v1/allocations/{allocationId}/draft/explanation",
          "/api/v1/allocations/{allocationId}/draft",
          "/api/v1/cohorts/{cohortId}/allocation-comparison",
          "/api/v1/cohorts/{cohortId}/allocations",
          "/api/v1/cohorts/{cohortId}/allocations/{allocationId}");

  /** What is written down of what was done, by columns that no later work changes. */
  private static final List<String> WRITTEN =
      List.of(
          "select concat_ws(' ', 'audit', id, actor, operation, subject_id) from audit",
          "select concat_ws(' ', 'event', id, type, aggregateid, payload) from outbox",
          "select concat_ws(' ', 'task', id, kind, subject_id, input) from task",
          "select concat_ws(' ', 'mail', id, about, person_id, subject, text) from mail",
          "select concat_ws(' ', 'answer', client, key, headers, body) from idempotency");

  private final Council council = Council.with(WHOSE);
  private final UUID other = council.joins(Programme.person(OTHER), UUID.randomUUID());
  private final List<UUID> holders =
      List.of(Programme.person("facilitator"), council.facilitators.getFirst());

  /** By the viewer, what each operation answers. */
  private record World(Map<String, Map<String, String>> outputs) {

    void isOtherOnlyIn(Map<String, Set<String>> allowed, World world) {
      assertThat(outputs).containsOnlyKeys(world.outputs.keySet());
      outputs.forEach(
          (viewer, here) -> {
            Map<String, String> there = world.outputs.get(viewer);
            assertThat(here).as(viewer).isNotEmpty().containsOnlyKeys(there.keySet());
            here.forEach(
                (output, text) -> {
                  if (!allowed.getOrDefault(viewer, Set.of()).contains(path(output))) {
                    assertThat(there.get(output)).as(viewer + ": " + output).isEqualTo(text);
                  }
                });
            allowed
                .getOrDefault(viewer, Set.of())
                .forEach(path -> assertThat(of(here, path)).as(path).isNotEmpty());
          });
    }

    List<String> of(String viewer, String path) {
      return of(outputs.get(viewer), path);
    }

    private static List<String> of(Map<String, String> read, String path) {
      return read.entrySet().stream()
          .filter(output -> path(output.getKey()).equals(path))
          .map(Map.Entry::getValue)
          .toList();
    }

    private static String path(String output) {
      return output.substring(0, output.indexOf(' '));
    }
  }

  private World world(UUID allocation, Stream<String> viewers) {
    Map<String, Map<String, String>> outputs = new TreeMap<>();
    viewers.forEach(
        viewer ->
            outputs.put(
                viewer,
                read(
                    viewer,
                    allocation,
                    IN_EACH_FORMAT.contains(viewer) ? Formats.EACH : Formats.ONE)));
    return new World(outputs);
  }

  private Map<String, String> read(String viewer, UUID allocation, Formats formats) {
    Map<String, UUID> things =
        Map.of(
            "cohortId",
            council.cohort,
            "allocationId",
            allocation,
            "participantId",
            viewer.equals(OTHER) ? other : council.own());
    Map<String, String> outputs = new LinkedHashMap<>();
    Outputs.readOf(viewer, things, formats)
        .forEach((output, text) -> outputs.put(output, comparable(text, allocation)));
    return outputs;
  }

  private static String comparable(String output, UUID allocation) {
    return withoutHash(output)
        .replace(allocation.toString(), "the allocation")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:[\\d.]+)?Z", "then")
        .replaceAll("(afterMillis\\W+)\\d+", "$1some");
  }

  /** Of an ETag its hash is left out where it is one of the body alone, which is compared. */
  private static String withoutHash(String output) {
    String body = output.split("\n", 3)[2];
    String hash = HexFormat.of().formatHex(Sha256.of(body), 0, 8);
    return output.replaceFirst("\"(\\d+-)?" + hash + "\"", "$1");
  }

  private static Stream<String> allButTheTeam() {
    return Stream.concat(Stream.of(WHOSE), OTHERS.stream());
  }

  private static Stream<String> everybody() {
    return Stream.concat(Stream.of(TEAM), allButTheTeam());
  }

  private Map<String, Object> order(Map<String, ?> more) {
    Map<String, Object> order = council.order(Map.of("facilitatorIds", holders, "sets", 2));
    order.remove("times"); // users are busy people
    order.putAll(more);
    return order;
  }

  private UUID searched(Map<String, ?> more) {
    return council.searched(order(more));
  }

  private static List<Map<String, Object>> pins(List<List<String>> sets) {
    List<Map<String, Object>> pins = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      int number = i + 1;
      sets.get(i).forEach(one -> pins.add(Map.of("id", one, "set", number)));
    }
    return pins;
  }

  /** Its members, and who holds each set. */
  private static List<Map<String, Object>> pinsOf(UUID allocation) {
    List<Map<String, Object>> pins = pins(Council.sets(allocation));
    List<String> holding = Council.draft(allocation).path("sets.facilitator.id");
    pins.addAll(pins(holding.stream().map(List::of).toList()));
    return pins;
  }

  /** The first seven, with the two who can sign in, and the rest. */
  private List<List<String>> together() {
    List<String> all =
        Stream.concat(
                Stream.of(council.own(), other),
                council.members.stream().filter(one -> !one.equals(council.own())))
            .distinct()
            .map(UUID::toString)
            .toList();
    return List.of(all.subList(0, 7), all.subList(7, 13));
  }

  private void known() {
    Programme.known(council.cohort, 13);
    Programme.delegated(council.own(), Programme.person("assistant"), "diary", "replies");
  }

  private Response answers(String what, UUID participant) {
    return as(WHOSE).request(what, "/api/v1/participants/{id}/proposed-set/decline", participant);
  }

  private void declines() {
    answers("PUT", council.own()).then().statusCode(204);
  }

  private void forgets(UUID allocation) {
    Programme.change("delete from set_allocation where id = ?", allocation);
  }

  /** Nothing is written down, and nothing logged, of what somebody does. */
  private void inSilence(Runnable answer) {
    List<String> before = written();
    assertThat(before).isNotEmpty();
    try (CapturedLog log = new CapturedLog()) {
      answer.run();
      isCountedNowhere();
      assertThat(log.lines())
          .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("declin"))
          .noneMatch(line -> line.contains("set-wishes"))
          .noneMatch(this::about);
    }
    assertThat(written()).isEqualTo(before);
  }

  /** Nor can the moment be read off a counter of the requests. */
  private static void isCountedNowhere() {
    assertThat(
            RestAssured.given().accept("text/plain").get("/q/metrics").then().extract().asString())
        .contains("http_server_requests")
        .doesNotContain("/proposed-set")
        .doesNotContain("/set-wishes\"");
  }

  private List<String> written() {
    return WRITTEN.stream()
        .flatMap(table -> Programme.rows(table).stream())
        .map(Object::toString)
        .filter(this::about)
        .sorted()
        .toList();
  }

  private boolean about(String text) {
    return text.contains(council.cohort.toString())
        || text.contains(Programme.person(WHOSE).toString())
        || council.members.stream().anyMatch(member -> text.contains(member.toString()));
  }

  @Test
  void whileMembersCanDeclineNothingSaysThatOneHas() {
    known();
    UUID allocation = searched(Map.of());
    Council.proposed(allocation).then().statusCode(200);
    World before = world(allocation, everybody());

    inSilence(this::declines);

    World after = world(allocation, everybody());
    after.isOtherOnlyIn(Map.of(WHOSE, OWN_DECLINE), before);
    String own = OWN_DECLINE.iterator().next();
    assertThat(after.of(WHOSE, own)).as("they read their own").isNotEqualTo(before.of(WHOSE, own));
    inSilence(this::declines);
    inSilence(() -> answers("DELETE", council.own()).then().statusCode(204));
    world(allocation, everybody()).isOtherOnlyIn(Map.of(), before);
  }

  @Test
  void nobodyAnswersForAnotherAndNobodyAfterTheMoment() {
    known();
    UUID allocation = searched(Map.of());
    Council.proposed(allocation).then().statusCode(200);
    for (String what : List.of("PUT", "DELETE")) {
      answers(what, other).then().statusCode(404);
      as("assistant")
          .request(what, "/api/v1/participants/{id}/proposed-set/decline", council.own())
          .then()
          .statusCode(403);
    }
    Council.settled(allocation);

    for (String what : List.of("PUT", "DELETE")) {
      answers(what, council.own())
          .then()
          .statusCode(409)
          .body("type", is("/problems/decline-over"));
    }
    council.read(allocation).then().body("declines", is("none"));
  }

  /**
   * The same sets, found with nobody's wishes, and with those of one against who is beside them.
   */
  @Test
  void noMemberReadsOfTheirSetThatSomebodyHasWishedForAnother() {
    known();
    UUID request = asked();
    Map<String, Object> pinned = Map.of("pins", pins(together()));
    closes(request);
    UUID without = searched(pinned);
    Council.proposed(without).then().statusCode(200);
    World nobodyWished = world(without, everybody());
    List<String> letters = letters(without);
    forgets(without);

    Programme.change(
        "update set_wishes_request set closes_at = now() + interval '1 day' where id = ?", request);
    inSilence(this::wishes);
    closes(request);
    UUID with = searched(pinned);
    Council.proposed(with).then().statusCode(200);

    World somebodyWished = world(with, everybody());
    somebodyWished.isOtherOnlyIn(Map.of(WHOSE, OWN_WISHES, TEAM, EXPLAINS_WISHES), nobodyWished);
    String explanation = "/api/v1/allocations/{allocationId}/draft/explanation";
    assertThat(somebodyWished.of(TEAM, explanation))
        .as("it was known to the search")
        .isNotEqualTo(nobodyWished.of(TEAM, explanation));
    assertThat(letters(with)).isEqualTo(letters).hasSize(13);
  }

  private UUID asked() {
    UUID request =
        UUID.fromString(
            as(TEAM)
                .body(Map.of("closesAt", Instant.now().plus(2, ChronoUnit.DAYS).toString()))
                .post("/api/v1/cohorts/{id}/set-wishes-requests", council.cohort)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    await()
        .until(
            () -> Programme.count("select count(*) from mail where about = ?", request),
            count -> count == 13);
    return request;
  }

  private static void closes(UUID request) {
    Programme.change(
        "update set_wishes_request set closes_at = asked_at + interval '1 millisecond' where id ="
            + " ?",
        request);
  }

  private void wishes() {
    as(WHOSE)
        .body(Map.of("apartFrom", List.of(other, council.members.get(1))))
        .put("/api/v1/cohorts/{id}/set-wishes", council.cohort)
        .then()
        .statusCode(200);
  }

  /** To whom which letter goes; the time of day in it is when it was proposed. */
  private static List<String> letters(UUID allocation) {
    return Programme.rows(
            "select concat_ws(' ', person_id, recipient, subject, text) from mail where about = ?"
                + " order by person_id",
            allocation)
        .stream()
        .map(letter -> letter.toString().replaceAll("\\b\\d{1,2}:\\d\\d\\b", "then"))
        .toList();
  }

  /** The same sets, found because one has declined, and put so by the team where nobody has. */
  @Test
  void noMemberReadsOfTheirNextSetThatTheLastWasDeclined() {
    known();
    UUID first = searched(Map.of());
    List<List<String>> declined = Council.sets(first);
    Council.proposed(first).then().statusCode(200);
    declines();
    Council.settled(first);
    UUID found = searched(Map.of("seed", 3));
    List<List<String>> sets = Council.sets(found);
    assertThat(sets).isNotEqualTo(declined);
    Council.proposed(found).then().statusCode(200);
    World somebodyDeclined = world(found, allButTheTeam());
    List<Map<String, Object>> pins = pinsOf(found);
    List<String> letters = letters(found);
    forgets(found);

    Programme.change("delete from set_decline where cohort_id = ?", council.cohort);
    UUID byHand = searched(Map.of("seed", 3, "pins", pins));
    assertThat(Council.sets(byHand)).isEqualTo(sets);
    Council.proposed(byHand).then().statusCode(200);

    world(byHand, allButTheTeam()).isOtherOnlyIn(Map.of(), somebodyDeclined);
    assertThat(letters(byHand)).isEqualTo(letters).hasSize(13);
  }

  /** All that the team can find out by trying, whichever of a set it was. */
  @Test
  void noTrialTellsTheTeamWhoHasDeclined() {
    known();
    UUID first = searched(Map.of("pins", pins(together())));
    together().stream().flatMap(List::stream).forEach(member -> letsGo(first, member));
    Council.proposed(first).then().statusCode(200);
    declines();
    Council.settled(first);
    List<String> trials = trials(first);

    Programme.change(
        "update set_decline set participant_id = ?, companions = array_replace(companions, ?, ?)"
            + " where allocation_id = ?",
        other,
        other,
        council.own(),
        first);

    assertThat(trials(first)).isEqualTo(trials);
  }

  private static void letsGo(UUID allocation, String pinned) {
    as(TEAM)
        .header("If-Match", Council.draft(allocation).header("ETag"))
        .delete("/api/v1/allocations/{id}/draft/pins/{pinned}", allocation, pinned)
        .then()
        .statusCode(200);
  }

  /** Whatever comes, all stay, the one goes alone, the other does. */
  private List<String> trials(UUID first) {
    List<List<String>> sets = together();
    List<String> outputs = new ArrayList<>();
    for (List<List<String>> wanted :
        List.of(
            List.<List<String>>of(),
            sets,
            goes(sets, council.own().toString()),
            goes(sets, other.toString()))) {
      UUID trial = searched(Map.of("from", first, "seed", 5, "pins", pins(wanted)));
      read(TEAM, trial, Formats.ONE).forEach((output, text) -> outputs.add(output + ": " + text));
      outputs.add(comparable(Outputs.of(Council.proposed(trial)), trial));
      outputs.add(Outputs.of(Council.released(first)));
      forgets(trial);
    }
    return outputs;
  }

  /** All stay where they are but one, who goes to the other set. */
  private static List<List<String>> goes(List<List<String>> sets, String member) {
    return sets.stream()
        .map(
            set ->
                set.contains(member)
                    ? set.stream().filter(one -> !one.equals(member)).toList()
                    : Stream.concat(set.stream(), Stream.of(member)).toList())
        .toList();
  }
}
