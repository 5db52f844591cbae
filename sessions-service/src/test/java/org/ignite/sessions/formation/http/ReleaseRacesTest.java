package org.ignite.sessions.formation.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ignite.sessions.Programme;
import org.ignite.sessions.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleaseRacesTest {

  private static HttpRequest release(UUID allocation) {
    return Race.request("programme-admin", "/api/v1/allocations/%s/release".formatted(allocation))
        .POST(HttpRequest.BodyPublishers.ofString("{\"venue\": \"Guildhall\"}"))
        .build();
  }

  /** What is answered to releases that are sent at the same moment. */
  private static List<HttpResponse<String>> released(Stream<UUID> allocations) {
    return allocations.map(ReleaseRacesTest::release).toList().stream()
        .map(Race::sent)
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private static void isReleasedOnce(Council council) {
    assertThat(count("learning_set where cohort_id = ?", council)).isEqualTo(2);
    assertThat(
            count(
                "learning_set_member m join learning_set l on l.id = m.learning_set_id"
                    + " where l.cohort_id = ?",
                council))
        .isEqualTo(12);
    assertThat(count("session where cohort_id = ?", council)).isEqualTo(10);
    assertThat(
            count(
                "invitation i join session s on s.id = i.session_id where s.cohort_id = ?",
                council))
        .isEqualTo(60);
    assertThat(count("set_allocation where cohort_id = ? and released_at is not null", council))
        .isEqualTo(1);
  }

  private static long count(String from, Council council) {
    return Programme.count("select count(*) from " + from, council.cohort);
  }

  @Test
  void ofTwoDraftsOfACohortThatAreReleasedAtOnceOneIsAndTheOtherKnowsNothingOfItsSets() {
    Council council = new Council();
    UUID one = council.searched();
    UUID other = council.searched(council.order(Map.of("seed", 8)));
    Council.agreed(one);
    Council.agreed(other);

    List<HttpResponse<String>> answers = released(Stream.of(one, other));

    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .extracting(HttpResponse::body)
        .allSatisfy(
            body ->
                assertThat(body)
                    .contains("/problems/allocation-outdated")
                    .contains("learning sets that the draft knows nothing of"));
    isReleasedOnce(council);
  }

  @Test
  void aDraftThatIsReleasedSeveralTimesAtOnceIsReleasedOnce() {
    Council council = new Council();
    UUID allocation = Council.agreed(council.searched());

    List<HttpResponse<String>> answers = released(Stream.generate(() -> allocation).limit(4));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    isReleasedOnce(council);
  }
}
