package org.ignite.acceptance.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ignite.acceptance.client.Actor;
import org.ignite.acceptance.client.Answer;
import org.ignite.acceptance.client.ApiClient;
import org.ignite.acceptance.client.Listener;
import org.ignite.localstack.LocalStack;
import org.ignite.localstack.Progress;

/**
 * Measures the registry at its full size, 100,000 organisations, 1,000,000 people and 50,000
 * cohorts, and at a thousandth of it, in a stack of its own. One caller at a time: what is compared
 * is how long an answer takes, not how many there are.
 */
public final class RegistryBench {

  private static final int SMALL = 100;
  private static final int FULL = 100_000;
  private static final int APPLICANTS = 10_000;
  private static final double WITHIN = 2;
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration MEASURED = Duration.ofSeconds(6);

  /** Each finds something at either size: a code, a part of a name, a common word, misspelt. */
  private static final List<String> SEARCHES =
      List.of(
          "Z42",
          "Ashington",
          "council",
          "birchingtom",
          "Portinton",
          "borough",
          "thorningham",
          "counsil");

  private final LocalStack stack;
  private final PrintStream out;
  private final Load load = new Load(1);
  private final Random random = new Random(1);

  private RegistryBench(LocalStack stack, PrintStream out) {
    this.stack = stack;
    this.out = out;
  }

  /** Starts a stack of its own under {@code .ignite/bench}, takes some minutes, and ends it. */
  public static void run(PrintStream out) throws Exception {
    out.println("A stack of its own is started ...");
    // Nothing here logs by SLF4J but the driver of the embedded PostgreSQL.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    try (LocalStack stack = LocalStack.startEmpty("bench", Progress.SILENT)) {
      new RegistryBench(stack, out).run();
    }
  }

  private void run() throws SQLException, IOException, InterruptedException, ExecutionException {
    RegistryRows rows = new RegistryRows(stack.jdbcUrl("participants"));
    rows.grow(0, SMALL);
    // The first round is thrown away: a service that has just started would flatter the second
    // size.
    measured(SMALL);
    Map<String, Load.Outcome> small = measured(SMALL);
    out.printf("%,d organisations are made ...%n", FULL);
    long begin = System.nanoTime();
    rows.grow(SMALL, FULL);
    out.printf("made in %.0f s%n%n", seconds(begin));
    print(small, measured(FULL));
    importApplicants();
    out.println("The plans, at the full size:\n");
    for (String plan : new QueryPlans(stack).of(this::eachOnce)) {
      if (plan.contains("organisation") || plan.contains("participant")) {
        out.println(plan);
      }
    }
  }

  /** What is read, each with its address out of a random number. */
  private Map<String, IntFunction<String>> readings(int size) {
    int cohorts = size / 2;
    Map<String, IntFunction<String>> readings = new LinkedHashMap<>();
    readings.put(
        "page of a directory",
        n -> "/api/v1/cohorts/" + id(RegistryRows.COHORT, n % cohorts) + "/directory");
    readings.put(
        "search for organisations",
        n -> "/api/v1/organisations?search=" + encoded(SEARCHES.get(n % SEARCHES.size())));
    readings.put(
        "participant",
        n ->
            "/api/v1/participants/"
                + id(RegistryRows.PARTICIPANT, n % (cohorts * RegistryRows.PARTICIPANTS_A_COHORT)));
    return readings;
  }

  private Map<String, Load.Outcome> measured(int size)
      throws InterruptedException, ExecutionException {
    Map<String, Load.Outcome> outcomes = new LinkedHashMap<>();
    for (Map.Entry<String, IntFunction<String>> reading : readings(size).entrySet()) {
      String token = stack.tokens().token("programme-admin");
      Supplier<HttpRequest> next =
          () -> request(reading.getValue().apply(random.nextInt(Integer.MAX_VALUE)), token);
      load.run(WARM_UP, next);
      outcomes.put(reading.getKey(), load.run(MEASURED, next));
    }
    return outcomes;
  }

  private void print(Map<String, Load.Outcome> small, Map<String, Load.Outcome> full) {
    out.printf(
        "%-28s %22s %22s %14s%n",
        "",
        "of %,d: p50 p95 ms".formatted(SMALL),
        "of %,d: p50 p95 ms".formatted(FULL),
        "ratio p50 p95");
    small.forEach(
        (what, before) -> {
          Load.Outcome after = Objects.requireNonNull(full.get(what));
          double median = after.percentile(0.5) / before.percentile(0.5);
          double tail = after.percentile(0.95) / before.percentile(0.95);
          out.printf(
              "%-28s %14.1f %7.1f %14.1f %7.1f %8.2f %5.2f%s%n",
              what,
              before.percentile(0.5),
              before.percentile(0.95),
              after.percentile(0.5),
              after.percentile(0.95),
              median,
              tail,
              Math.max(median, tail) <= WITHIN ? "" : "  not within " + WITHIN);
          if (before.refused() + after.refused() > 0) {
            out.printf("    %d refused%n", before.refused() + after.refused());
          }
        });
    out.println();
  }

  private void importApplicants() {
    String file =
        IntStream.range(0, APPLICANTS)
            .mapToObj(i -> "Ann,Bell,applicant%d@example.org,Z%d,Chief Executive".formatted(i, i))
            .collect(
                Collectors.joining(
                    "\n", "givenName,familyName,email,organisationCode,roleTitle\n", ""));
    ApiClient api = new ApiClient(service(), new Listener() {});
    Actor team = Actor.of("the programme team", () -> stack.tokens().token("programme-admin"));
    long begin = System.nanoTime();
    String job =
        api.postCsv(
                team,
                "/api/v1/cohorts/" + id(RegistryRows.COHORT, 1) + "/participants/imports",
                file)
            .expect(202)
            .location();
    int seen = 0;
    Answer now;
    do {
      now = api.get(team, job).expect(200);
      int done = now.body().get("done").asInt();
      if (done > seen) {
        seen = done;
        out.printf("  %,d of %,d after %.1f s%n", done, APPLICANTS, seconds(begin));
      }
    } while (List.of("pending", "running").contains(now.text("state")));
    out.printf(
        "import of %,d participants: %s after %.1f s%n%n",
        APPLICANTS, now.text("state"), seconds(begin));
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private void eachOnce() throws IOException, InterruptedException {
    String token = stack.tokens().token("programme-admin");
    try (HttpClient http = HttpClient.newHttpClient()) {
      List<String> addresses = new ArrayList<>();
      readings(FULL).values().forEach(reading -> addresses.add(reading.apply(3)));
      for (String address : addresses) {
        http.send(request(address, token), BodyHandlers.discarding());
      }
    }
  }

  private String service() {
    return "http://127.0.0.1:" + stack.ports().participants();
  }

  private HttpRequest request(String address, String token) {
    return HttpRequest.newBuilder(URI.create(service() + address))
        .header("Authorization", "Bearer " + token)
        .build();
  }

  private static String id(String kind, int number) {
    return "%s-0000-7000-8000-%012x".formatted(kind, number);
  }

  private static String encoded(String search) {
    return URLEncoder.encode(search, StandardCharsets.UTF_8);
  }
}
