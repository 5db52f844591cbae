package org.ignite.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.client.Await;
import org.ignite.acceptance.story.SetAllocations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The learning sets of a cohort with eight councils in London, a chapter a test: formed, explained,
 * declined, edited, released, and mended in mid-season.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LearningSetsTest {

  private static final String WISHING = "Adaeze Nwosu";
  private static final String AVOIDED = "Farida Aziz";
  private static final String DECLINING = "Jago Trewin";
  private static final String LEAVING = "Keziah Stone";
  private static final String ISSUE = "A deputy who will not let go";

  private static LondonCohort cohort;
  private static SetAllocations allocations;
  private static UUID proposed;
  private static UUID settled;
  private static SetAtWork set;
  private static UUID done;

  @BeforeAll
  static void theCohortBegins() {
    cohort = LondonCohort.begin();
    allocations = new SetAllocations(Suite.api(), Suite.team(), cohort.path(""));
  }

  @Test
  @Order(1)
  void eachSaysPrivatelyWhomNotToSitWith() {
    Await.until(
        "the cohort is known to the sessions service",
        () -> {
          Answer asked =
              Suite.api()
                  .post(
                      Suite.team(),
                      cohort.path("/set-wishes-requests"),
                      Map.of("closesAt", inAWhile(Duration.ofDays(1)).toString()));
          return asked.refusedAs("cohort-not-known")
              ? Optional.empty()
              : Optional.of(asked.expect(201));
        });

    Suite.api()
        .put(
            cohort.as(WISHING),
            cohort.path("/set-wishes"),
            Map.of("apartFrom", List.of(cohort.participant(AVOIDED))))
        .expect(200);

    JsonNode own =
        Suite.api().get(cohort.as(WISHING), cohort.path("/set-wishes")).expect(200).body();
    JsonNode others =
        Suite.api().get(cohort.as(AVOIDED), cohort.path("/set-wishes")).expect(200).body();
    assertThat(own.path("apartFrom")).hasSize(1);
    assertThat(others.path("apartFrom")).isEmpty();
    Suite.api().get(Suite.team(), cohort.path("/set-wishes")).expect(403);
  }

  @Test
  @Order(2)
  void fourSetsAreFoundThatKeepWhatHasToBeKept() {
    proposed = allocations.found("/allocations", order());

    Answer draft = allocations.draft(proposed);
    assertThat(draft.body().path("broken")).isEmpty();
    assertThat(SetAllocations.sets(draft)).hasSize(4).allMatch(set -> set.size() == 6);
    assertThat(SetAllocations.numbers(draft).keySet())
        .containsExactlyInAnyOrderElementsOf(cohort.participants());
    assertThat(facilitators(draft))
        .containsExactlyInAnyOrderElementsOf(cohort.facilitators.values());
    assertThat(SetAllocations.items(draft.body().path("sets")))
        .allMatch(set -> set.path("times").size() == 5);
    assertThat(SetAllocations.companions(draft, cohort.participant(WISHING)))
        .doesNotContain(cohort.participant(AVOIDED));
    assertThat(SetAllocations.sets(draft)).allMatch(set -> londoners(set) == 2);
  }

  private static Map<String, Object> order() {
    LocalDate from = LocalDate.now(LondonCohort.ZONE).plusDays(10);
    Map<String, Object> window =
        Map.of(
            "from",
            from.toString(),
            "to",
            from.plusMonths(5).toString(),
            "minutes",
            210,
            "hoursFrom",
            "09:00",
            "hoursTo",
            "13:00");
    return Map.of(
        "sets",
        4,
        "window",
        window,
        "facilitatorIds",
        List.copyOf(cohort.facilitators.values()),
        "seed",
        7,
        "seconds",
        2);
  }

  private static Set<UUID> facilitators(Answer draft) {
    return SetAllocations.items(draft.body().path("sets"))
        .map(set -> UUID.fromString(set.at("/facilitator/id").asText()))
        .collect(Collectors.toSet());
  }

  private static long londoners(Set<UUID> set) {
    Set<UUID> london = new HashSet<>(cohort.participants().subList(0, 8));
    london.retainAll(set);
    return london.size();
  }

  @Test
  @Order(3)
  void theTeamIsToldWhyAndTheSumIsTheScore() {
    JsonNode why = allocations.read(proposed, "/draft/explanation").body();

    long sum =
        SetAllocations.items(why.path("contributions"))
            .mapToLong(one -> one.path("points").asLong())
            .sum();
    assertThat(sum).isEqualTo(why.path("value").asLong());
    assertThat(allocations.draft(proposed).body().path("value").asLong()).isEqualTo(sum);
    assertThat(why.path("swapsNotMade")).isNotEmpty();
    Suite.api()
        .get(cohort.as("Agnes Thorne"), "/api/v1/allocations/" + proposed + "/draft/explanation")
        .expect(403);
  }

  @Test
  @Order(4)
  void whoDeclinesIsOfferedOthersAndSomebodyElseMovesToo() {
    Answer before = allocations.draft(proposed);
    allocations.propose(proposed, Duration.ofSeconds(20));
    String own = "/api/v1/participants/" + cohort.participant(DECLINING) + "/proposed-set";
    JsonNode shown = Suite.api().get(cohort.as(DECLINING), own).expect(200).body();
    assertThat(shown.path("members")).hasSize(6);
    assertThat(shown.path("reasons")).isNotEmpty();

    Suite.api().put(cohort.as(DECLINING), own + "/decline", Map.of()).expect(204);

    Await.until(
        "nobody can decline any more",
        () -> Optional.of(allocations.declines(proposed)).filter("some"::equals));
    Map<String, Object> again = new HashMap<>(order());
    again.put("from", proposed);
    again.remove("window");
    settled = allocations.found("/allocations", again);
    Answer after = allocations.draft(settled);
    UUID declining = cohort.participant(DECLINING);
    assertThat(after.body().path("broken")).isEmpty();
    Set<UUID> declined = SetAllocations.companions(before, declining);
    assertThat(SetAllocations.companions(after, declining)).isNotEqualTo(declined);
    declined.add(declining);
    assertThat(moved(before, after))
        .as("not by whether they move can it be told who has declined")
        .anyMatch(declined::contains)
        .anyMatch(one -> !declined.contains(one));
  }

  /** Who is in a set with another number than before. */
  private static Set<UUID> moved(Answer before, Answer after) {
    Map<UUID, Integer> numbers = SetAllocations.numbers(before);
    return SetAllocations.numbers(after).entrySet().stream()
        .filter(one -> !one.getValue().equals(numbers.get(one.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Test
  @Order(5)
  void aMoveByHandShowsItsEffectBeforeItIsMade() {
    Set<UUID> moved = moved(allocations.draft(proposed), allocations.draft(settled));
    JsonNode swap =
        SetAllocations.items(
                allocations.read(settled, "/draft/explanation").body().path("swapsNotMade"))
            .filter(one -> one.path("breaks").isEmpty())
            .filter(one -> !moved.contains(UUID.fromString(one.at("/one/id").asText())))
            .filter(one -> !moved.contains(UUID.fromString(one.at("/other/id").asText())))
            .findFirst()
            .orElseThrow();
    Map<String, Object> move =
        Map.of(
            "memberId", swap.at("/one/id").asText(), "withMemberId", swap.at("/other/id").asText());
    JsonNode effect = allocations.post(settled, "/draft/what-ifs", move).expect(200).body();
    assertThat(effect.path("difference").asLong()).isEqualTo(-swap.path("cost").asLong());

    Answer made = allocations.postOnDraft(settled, "/draft/moves", move).expect(200);

    assertThat(made.body().path("value").asLong()).isEqualTo(effect.path("after").asLong());
  }

  @Test
  @Order(6)
  void theSetsAreReleasedAndMeetOnTheirDates() {
    allocations.releaseUnlessDeclined(settled, Duration.ofSeconds(5));

    List<JsonNode> sets = learningSets();
    assertThat(sets).hasSize(4).allMatch(set -> set.path("members").size() == 6);
    UUID set = UUID.fromString(sets.getFirst().path("id").asText());
    String meetings =
        "/api/v1/sessions?limit=200&cohortId=" + cohort.opening.cohort() + "&learningSetId=" + set;
    assertThat(Suite.api().get(Suite.team(), meetings).expect(200).items()).hasSize(5);
    assertThat(
            Suite.api()
                .get(cohort.as(WISHING), "/api/v1/me/invitations?limit=200")
                .expect(200)
                .items())
        .hasSize(5);
  }

  private static List<JsonNode> learningSets() {
    return Suite.api()
        .get(Suite.team(), cohort.path("/learning-sets?limit=200"))
        .expect(200)
        .items()
        .toList();
  }

  @Test
  @Order(7)
  void whenSomebodyWithdrawsAtMostTwoOthersMove() {
    Suite.api()
        .post(
            Suite.team(),
            "/api/v1/participants/" + cohort.participant(LEAVING) + "/withdraw",
            Map.of("reason", "Called to another office."))
        .expect(200);
    Await.until(
        "the set has five members",
        () ->
            Optional.of(learningSets())
                .filter(sets -> sets.stream().anyMatch(set -> set.path("members").size() == 5)));

    UUID change = allocations.found("/set-changes", Map.of("seed", 7, "seconds", 1));

    Answer changes = allocations.read(change, "/draft/changes");
    assertThat(changes.body().path("moved").size()).isLessThanOrEqualTo(2);
    assertThat(SetAllocations.sets(allocations.draft(change)))
        .allMatch(set -> set.size() >= 5 && !set.contains(cohort.participant(LEAVING)));
    allocations.releaseUnlessDeclined(change, Duration.ofSeconds(5));
  }

  @Test
  @Order(8)
  void nobodyBringsAnIssueBeforeAllHaveAgreedToTheGroundRules() {
    set = new SetAtWork(cohort, learningSets().getFirst());
    set.agree(set.facilitator);
    set.agree(0, set.members.size() - 1);
    assertThat(set.bring(0, ISSUE).expect(409).refusedAs("ground-rules-not-agreed")).isTrue();

    set.agree(set.members.size() - 1, set.members.size());

    set.bring(0, ISSUE).expect(201);
    assertThat(Suite.api().get(set.member(1), set.path("/issues")).expect(200).items())
        .anyMatch(issue -> issue.path("title").asText().equals(ISSUE));
    Suite.api().get(Suite.team(), set.path("/issues")).expect(403);
  }

  @Test
  @Order(9)
  void aMeetingHasATimedAgendaFromWhatIsBidForIt() {
    allowTwoOnOneDay();
    UUID meeting = set.meet("Learning set: first meeting", -120);
    set.bid(meeting, 0, "can-not-wait");
    set.bid(meeting, 1, "this-meeting");
    JsonNode agenda = set.agenda(meeting);
    assertThat(agenda.path("bids")).hasSize(2);
    assertThat(agenda.path("presenters")).hasSize(2);
    assertThat(
            SetAllocations.items(agenda.path("stages"))
                .mapToInt(one -> one.path("minutes").asInt())
                .sum())
        .isEqualTo(agenda.path("minutes").asInt());

    set.choose(meeting, set.members.subList(0, 2)).expect(200);
    set.record(meeting, Set.of(set.members.getLast()));

    set.agreeAction(meeting, 0, "Ask the leader");
    done = set.agreeAction(meeting, 1, "Visit the depot");
  }

  /** Two meetings of a set on one day are for a test. */
  private static void allowTwoOnOneDay() {
    Map<String, String> levels =
        Map.of(
            "facilitator", "warn",
            "person", "warn",
            "room", "warn",
            "residential", "warn",
            "season", "warn");
    Suite.api().put(Suite.team(), cohort.path("/clash-levels"), levels).expect(200);
  }

  @Test
  @Order(10)
  void theNextMeetingOpensWithWhatWasAgreed() {
    UUID meeting = set.meet("Learning set: second meeting", 45);
    Suite.api().post(set.member(1), "/api/v1/actions/" + done + "/done", null).expect(200);

    assertThat(set.checkIn()).contains("Ask the leader: open", "Visit the depot: done");
    set.bid(meeting, 2, "can-wait");
    set.bid(meeting, 3, "can-wait");
    set.choose(meeting, set.members.subList(2, 4)).expect(200);
    set.record(meeting, Set.of());
    assertThat(Suite.api().get(set.facilitator, set.path("/health")).expect(200).body())
        .isNotEmpty();
    Suite.api().get(Suite.team(), set.path("/health")).expect(403);
  }

  private static OffsetDateTime inAWhile(Duration duration) {
    return OffsetDateTime.now(ZoneOffset.UTC).plus(duration);
  }
}
