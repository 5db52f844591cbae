package org.ignite.acceptance.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * A number of callers, each sending its next request when it has the answer to the last. Bounded in
 * time. The callers share the machine with what they measure.
 */
final class Load {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int callers;

  Load(int callers) {
    this.callers = callers;
  }

  /**
   * What was seen.
   *
   * @param perSecond answers a second
   * @param latencies of each answer, in nanoseconds, ascending
   * @param refused answers that were not 2xx
   */
  record Outcome(double perSecond, List<Long> latencies, int refused) {

    /** Milliseconds within which this share of the answers came. */
    double percentile(double share) {
      if (latencies.isEmpty()) {
        return Double.NaN;
      }
      int index = (int) Math.ceil(share * latencies.size()) - 1;
      return latencies.get(Math.max(index, 0)) / 1e6;
    }
  }

  private record Share(List<Long> latencies, int refused) {}

  Outcome run(Duration duration, Supplier<HttpRequest> next)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + duration.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Callable<Share>> tasks = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        tasks.add(() -> call(end, next));
      }
      List<Long> all = new ArrayList<>();
      int refused = 0;
      for (Future<Share> future : threads.invokeAll(tasks)) {
        Share share = future.get();
        all.addAll(share.latencies());
        refused += share.refused();
      }
      Collections.sort(all);
      return new Outcome(all.size() / (duration.toNanos() / 1e9), all, refused);
    }
  }

  private Share call(long end, Supplier<HttpRequest> next)
      throws IOException, InterruptedException {
    List<Long> latencies = new ArrayList<>();
    int refused = 0;
    while (System.nanoTime() < end) {
      long begin = System.nanoTime();
      int status = http.send(next.get(), BodyHandlers.discarding()).statusCode();
      latencies.add(System.nanoTime() - begin);
      if (status / 100 != 2) {
        refused++;
      }
    }
    return new Share(latencies, refused);
  }
}
