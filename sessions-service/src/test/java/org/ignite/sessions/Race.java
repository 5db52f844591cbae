package org.ignite.sessions;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many requests at the same moment. */
public final class Race {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Race() {}

  /** How often which status was answered. */
  public static Map<Integer, Long> statuses(int runners, IntFunction<HttpRequest.Builder> request) {
    return statuses(IntStream.range(0, runners).mapToObj(request));
  }

  /** The same of requests that differ; all are ready before the first is sent. */
  public static Map<Integer, Long> statuses(Stream<HttpRequest.Builder> requests) {
    List<HttpRequest> ready = requests.map(HttpRequest.Builder::build).toList();
    return ready.stream().map(Race::sent).toList().stream()
        .map(CompletableFuture::join)
        .map(HttpResponse::statusCode)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** One request, whose answer is not waited for. */
  public static CompletableFuture<HttpResponse<String>> sent(HttpRequest request) {
    return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  /** A request of a local user; the body is JSON. */
  public static HttpRequest.Builder request(String user, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
        .version(HttpClient.Version.HTTP_1_1)
        .header("Authorization", "Bearer " + Programme.token(user))
        .header("Content-Type", "application/json");
  }
}
