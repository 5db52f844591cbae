package org.ignite.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ignite.participants.Registry.admin;
import static org.ignite.participants.Registry.id;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** What must hold when many call at the same moment. */
@QuarkusTest
class RacesTest implements TestParts {

  @Test
  void twentyOffersForFivePlacesGiveExactlyFive() {
    UUID cohort = Registry.cohort(5);
    UUID organisation = Registry.organisation("");
    List<UUID> applicants =
        IntStream.range(0, 20)
            .mapToObj(i -> id(Registry.applied(cohort, organisation, Registry.someAddress()), "id"))
            .toList();

    Map<Integer, Long> statuses =
        race(
            applicants.stream()
                .map(a -> status(() -> Registry.step(a, "offer").statusCode()))
                .toList());

    assertThat(statuses).isEqualTo(Map.of(200, 5L, 409, 15L));
  }

  @Test
  void ofTwoWhoConfirmTheLastPlaceOneDoesAndTheOtherIsToldOfTheWaitingList() {
    UUID cohort = Registry.cohort(1);
    UUID organisation = Registry.organisation("");
    List<UUID> signed =
        IntStream.range(0, 2)
            .mapToObj(i -> id(Registry.applied(cohort, organisation, Registry.someAddress()), "id"))
            .toList();
    for (UUID participant : signed) {
      admin()
          .body(Map.of("beyondCapacity", true))
          .post("/api/v1/participants/{id}/offer", participant)
          .then()
          .statusCode(200);
      Registry.sign(participant).then().statusCode(200);
    }

    Map<Integer, Long> statuses =
        race(
            signed.stream()
                .map(p -> status(() -> Registry.step(p, "confirm").statusCode()))
                .toList());

    assertThat(statuses).isEqualTo(Map.of(200, 1L, 409, 1L));
    UUID other =
        signed.stream()
            .filter(
                p -> admin().get("/api/v1/participants/{id}", p).path("state").equals("offered"))
            .findFirst()
            .orElseThrow();
    String waitingList =
        Registry.step(other, "confirm").then().statusCode(409).extract().header("Link");
    assertThat(waitingList).contains("/api/v1/participants/" + other + "/wait");
    Registry.step(other, "wait").then().statusCode(200);
  }

  @Test
  void onePersonIsRegisteredOnceHoweverManyTry() {
    UUID cohort = Registry.cohort(5);
    UUID organisation = Registry.organisation("");
    String email = Registry.someAddress();

    Map<Integer, Long> statuses =
        race(
            IntStream.range(0, 10)
                .mapToObj(
                    i -> status(() -> Registry.applied(cohort, organisation, email).statusCode()))
                .toList());

    assertThat(statuses).isEqualTo(Map.of(201, 1L, 409, 9L));
  }

  @Test
  void nobodySignsACommitmentThatIsReplacedAtTheSameMoment() {
    for (int round = 0; round < 5; round++) {
      UUID cohort = Registry.cohort(1);
      UUID participant =
          id(Registry.applied(cohort, Registry.organisation(""), Registry.someAddress()), "id");
      Registry.step(participant, "offer").then().statusCode(200);

      race(
          List.of(
              status(() -> Registry.sign(participant).statusCode()),
              status(
                  () ->
                      Registry.replanned(cohort, "{\"commitmentText\": \"All of it.\"}")
                          .statusCode())));

      int signed = admin().get("/api/v1/participants/{id}", participant).path("signedVersion");
      admin()
          .get("/api/v1/cohorts/{id}", cohort)
          .then()
          .body("commitmentVersion", Matchers.is(signed));
    }
  }

  @Test
  void ofTenWhoStartASeasonOneDoes() {
    UUID cohort = Registry.cohort(5);
    Registry.confirmed(cohort, Registry.organisation(""), Registry.someAddress());

    Map<Integer, Long> statuses =
        race(
            IntStream.range(0, 10)
                .mapToObj(i -> status(() -> Registry.season(cohort, "start").statusCode()))
                .toList());

    assertThat(statuses).isEqualTo(Map.of(200, 1L, 409, 9L));
  }

  @Test
  void ofTwoWhoChangeTheCommitmentTheyBothReadOneDoesAndThereIsOneNewVersion() {
    UUID cohort = Registry.draft(5);
    String seen = Registry.admin().get("/api/v1/cohorts/{id}", cohort).header("ETag");

    Map<Integer, Long> statuses =
        race(
            List.of("{\"commitmentDays\": 5}", "{\"commitmentText\": \"I come.\"}").stream()
                .map(
                    patch ->
                        status(
                            () ->
                                Registry.admin()
                                    .contentType("application/merge-patch+json")
                                    .header("If-Match", seen)
                                    .body(patch)
                                    .patch("/api/v1/cohorts/{id}", cohort)
                                    .statusCode()))
                .toList());

    assertThat(statuses).isEqualTo(Map.of(200, 1L, 412, 1L));
    assertThat(Registry.rows("select version from commitment where cohort_id = ?", cohort))
        .containsExactlyInAnyOrder(1, 2);
  }

  private static Supplier<Integer> status(Supplier<Integer> call) {
    return call;
  }

  private static Map<Integer, Long> race(List<Supplier<Integer>> calls) {
    Registry.admin();
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      List<CompletableFuture<Integer>> answers =
          calls.stream().map(call -> CompletableFuture.supplyAsync(call, threads)).toList();
      return answers.stream()
          .map(CompletableFuture::join)
          .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
  }
}
