package org.ignite.acceptance.bench;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.ignite.acceptance.client.Actor;
import org.ignite.acceptance.client.ApiClient;
import org.ignite.acceptance.story.Audience;
import org.ignite.localstack.LocalStack;

/**
 * Measures the running suite: a list of 20 rows and a write, through the gateway and directly at
 * the service, with a token that each of them verifies; and how long a search for times takes.
 */
public final class Bench {

  private static final int CALLERS = 32;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration MEASURED = Duration.ofSeconds(10);
  private static final String LIST = "/api/v1/organisations?limit=20";
  private static final String PROGRAMMES = "/api/v1/programmes";
  private static final String COHORTS = "/api/v1/cohorts";
  private static final int TIMES = 10;
  private static final int MONTHS = 9;

  private static final Promise SEARCH =
      new Promise(
          "The search for times of %d people in %d months".formatted(DiaryRows.PEOPLE, MONTHS),
          Duration.ofSeconds(1));

  private final String token;
  private final PrintStream out;
  private final Load load = new Load(CALLERS);
  private final Load alone = new Load(1);

  private Bench(String token, PrintStream out) {
    this.token = token;
    this.out = out;
  }

  /**
   * Runs for about a minute and prints a line for each measurement.
   *
   * @throws PromiseBroken if the search for times takes longer than a second, or is refused
   */
  public static void run(LocalStack stack, PrintStream out)
      throws InterruptedException, ExecutionException, SQLException {
    Bench bench = new Bench(stack.tokens().token("programme-admin"), out);
    String gateway = stack.publicUrl();
    String service = "http://127.0.0.1:" + stack.ports().participants();
    out.printf(
        "%d callers on this machine, %d s each after %d s of warming up%n%n",
        CALLERS, MEASURED.toSeconds(), WARM_UP.toSeconds());
    out.printf("%-52s %10s %8s %8s %8s%n", "", "answers/s", "p50 ms", "p95 ms", "p99 ms");
    bench.measure("list 20 organisations, at the service", bench.get(service + LIST));
    bench.measure("list 20 organisations, through the gateway", bench.get(gateway + LIST));
    String cohort = cohortOf(programme(stack));
    bench.measure("open a cohort, at the service", bench.post(service + COHORTS, cohort));
    bench.measure("open a cohort, through the gateway", bench.post(gateway + COHORTS, cohort));
    bench.findTimes(stack);
  }

  /** By one caller: what counts is how long somebody waits for it. */
  private void findTimes(LocalStack stack)
      throws InterruptedException, ExecutionException, SQLException {
    DiaryRows.fill(stack.jdbcUrl("sessions"), LocalDate.now(ZoneOffset.UTC));
    String search =
        "http://127.0.0.1:%d%s/%s/time-searches"
            .formatted(stack.ports().sessions(), COHORTS, DiaryRows.COHORT);
    Load.Outcome found =
        measure(
            "find %d times for %d people in %d months, one caller"
                .formatted(TIMES, DiaryRows.PEOPLE, MONTHS),
            alone,
            post(search, group(LocalDate.now(ZoneOffset.UTC).plusDays(1))));
    SEARCH.check(found);
  }

  private static String group(LocalDate from) {
    return """
    {"cohort": true, "from": "%s", "to": "%s", "minutes": 180, "stepMinutes": 15, "count": %d}
    """
        .formatted(from, from.plusMonths(MONTHS), TIMES);
  }

  /** A programme for the cohorts of this run. */
  private static UUID programme(LocalStack stack) {
    Actor team = Actor.of("programme team", () -> stack.tokens().token("programme-admin"));
    return new ApiClient(stack.publicUrl(), Audience.NOBODY)
        .post(team, PROGRAMMES, Map.of("name", "Bench"))
        .expect(201)
        .id();
  }

  private static String cohortOf(UUID programme) {
    return """
    {"programmeId": "%s", "name": "Bench", "startsOn": "2026-09-01", "endsOn": "2027-06-30",
     "capacity": 24, "commitmentDays": 6, "commitmentText": "I take part on all of these days."}
    """
        .formatted(programme);
  }

  private void measure(String what, Supplier<HttpRequest> next)
      throws InterruptedException, ExecutionException {
    measure(what, load, next);
  }

  private Load.Outcome measure(String what, Load callers, Supplier<HttpRequest> next)
      throws InterruptedException, ExecutionException {
    callers.run(WARM_UP, next);
    Load.Outcome outcome = callers.run(MEASURED, next);
    out.printf(
        "%-52s %10.0f %8.1f %8.1f %8.1f%s%n",
        what,
        outcome.perSecond(),
        outcome.percentile(0.50),
        outcome.percentile(Promise.SHARE),
        outcome.percentile(0.99),
        outcome.refused() == 0 ? "" : "  " + outcome.refused() + " refused");
    return outcome;
  }

  private Supplier<HttpRequest> get(String address) {
    HttpRequest request = request(address).build();
    return () -> request;
  }

  private Supplier<HttpRequest> post(String address, String body) {
    return () ->
        request(address)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body))
            .build();
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
  }
}
