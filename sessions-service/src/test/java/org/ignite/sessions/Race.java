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

/** Many requests at the same moment. */
public final class Race {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Race() {}

  /** How often which status was answered. */
  public static Map<Integer, Long> statuses(int runners, IntFunction<HttpRequest.Builder> request) {
    List<HttpRequest> ready =
        IntStream.range(0, runners).mapToObj(i -> request.apply(i).build()).toList();
    List<CompletableFuture<HttpResponse<String>>> answers =
        ready.stream()
            .map(one -> HTTP.sendAsync(one, HttpResponse.BodyHandlers.ofString()))
            .toList();
    return answers.stream()
        .map(CompletableFuture::join)
        .map(HttpResponse::statusCode)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** A request of a local user; the body is JSON. */
  public static HttpRequest.Builder request(String user, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
        .version(HttpClient.Version.HTTP_1_1)
        .header("Authorization", "Bearer " + Programme.token(user))
        .header("Content-Type", "application/json");
  }
}
