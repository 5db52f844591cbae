package org.ignite.acceptance.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ignite.acceptance.client.Await;

/** How a cohort's learning sets are formed: a private wish, a draft, a decline, and a release. */
final class Forming {

  private static final String PEOPLE = "/api/v1/people/";
  private static final int SETS = 4;

  /** Wishes are asked for; afterwards none is taken. */
  private static final Duration ASKED_FOR = Duration.ofSeconds(20);

  /** For five meetings, three weeks apart, with some days on which somebody is busy. */
  private static final int DAYS_FOR_MEETINGS = 120;

  private final Stage stage;
  private final Season season;
  private final Opening opening;
  private final SetAllocations allocations;

  Forming(Stage stage, Season season, Opening opening) {
    this.stage = stage;
    this.season = season;
    this.opening = opening;
    this.allocations = new SetAllocations(stage.api(), stage.team(), cohort());
  }

  private String cohort() {
    return "/api/v1/cohorts/" + opening.cohort();
  }

  /**
   * Says what each of these takes on: as many sets as a story that is told again and again needs.
   *
   * @return their person ids
   */
  List<UUID> prepare(List<CastMember> facilitators) {
    Enrolment enrolment = new Enrolment(stage);
    List<UUID> ids = new ArrayList<>();
    for (CastMember facilitator : facilitators) {
      UUID id = enrolment.facilitator(facilitator);
      stage
          .api()
          .putPart(
              stage.team(),
              PEOPLE + id + "/practice",
              "",
              Map.of(
                  "capacity",
                  20,
                  "themes",
                  List.of(Script.theme(ids.size())),
                  "conflicts",
                  List.of()))
          .expect(200);
      ids.add(id);
    }
    return ids;
  }

  /** Two have known each other for too long, and one of them says so, to nobody. */
  void wish(CastMember wishing, CastMember avoided) {
    Await.until(
        "the cohort is known where sets are formed",
        () ->
            Optional.of(
                    stage
                        .api()
                        .post(
                            stage.team(),
                            cohort() + "/set-wishes-requests",
                            Map.of(
                                "closesAt",
                                OffsetDateTime.now(ZoneOffset.UTC).plus(ASKED_FOR).toString())))
                .filter(asked -> !asked.refusedAs("cohort-not-known"))
                .map(asked -> asked.expect(201)));
    stage
        .api()
        .put(
            stage.signedIn(wishing),
            cohort() + "/set-wishes",
            Map.of("apartFrom", List.of(opening.participants().get(avoided))))
        .expect(200);
    stage.api().get(stage.team(), cohort() + "/set-wishes").expect(403);
  }

  /** Looks for sets when nobody can wish any more; the draft says why they are as they are. */
  UUID search(List<UUID> facilitators) {
    Await.until(
        "wishes are asked for no more",
        () ->
            stage
                .api()
                .get(stage.team(), cohort() + "/set-wishes-requests")
                .expect(200)
                .items()
                .findFirst()
                .filter(asked -> asked.path("state").asText().equals("closed")));
    Map<String, Object> order = new HashMap<>(effort());
    order.put("sets", SETS);
    order.put("facilitatorIds", facilitators);
    LocalDate from = LocalDate.now(Season.ZONE).plusDays(10);
    if (ChronoUnit.DAYS.between(from, season.endsOn()) >= DAYS_FOR_MEETINGS) {
      order.put(
          "window",
          Map.of("from", from.toString(), "to", season.endsOn().toString(), "minutes", 210));
    }
    UUID found = allocations.found("/allocations", order);
    explain(found);
    return found;
  }

  private static Map<String, Object> effort() {
    return Map.of("seed", 7, "seconds", 1);
  }

  private void explain(UUID allocation) {
    long value = allocations.draft(allocation).body().path("value").asLong();
    JsonNode why = allocations.read(allocation, "/draft/explanation").body();
    long sum =
        SetAllocations.items(why.path("contributions"))
            .mapToLong(one -> one.path("points").asLong())
            .sum();
    if (sum != value) {
      throw new IllegalStateException("what is explained adds up to " + sum + ", not " + value);
    }
  }

  /**
   * One declines the set that they are shown; others are found.
   *
   * @return the search whose draft is released then
   */
  UUID decline(UUID proposed, CastMember declining) {
    allocations.propose(proposed, Duration.ofSeconds(8));
    String own = "/api/v1/participants/" + opening.participants().get(declining) + "/proposed-set";
    stage.api().get(stage.signedIn(declining), own).expect(200);
    stage.api().put(stage.signedIn(declining), own + "/decline", Map.of()).expect(204);
    Await.until(
        "nobody can decline any more",
        () -> Optional.of(allocations.declines(proposed)).filter("some"::equals));
    Map<String, Object> again = new HashMap<>(effort());
    again.put("from", proposed);
    return allocations.found("/allocations", again);
  }

  /**
   * The sets are released.
   *
   * @return how many there are
   */
  long release(UUID allocation) {
    allocations.releaseUnlessDeclined(allocation, Duration.ofSeconds(4));
    return stage.api().get(stage.team(), cohort() + "/learning-sets").expect(200).items().count();
  }
}
