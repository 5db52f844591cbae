package org.ignite.platform.testing;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Requests of a test that asks a service for a great deal: several at once. */
public final class Calls {

  /** Half the connections that a service has to its database. */
  private static final int AT_ONCE = 8;

  /** HTTP/2 would send them all through one connection, which one thread of the service serves. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Calls() {}

  /** The answers to requests that do not depend on each other, in their order. */
  public static List<HttpResponse<String>> all(List<HttpRequest> requests) {
    Semaphore free = new Semaphore(AT_ONCE);
    return requests.stream().map(request -> sent(request, free)).toList().stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private static CompletableFuture<HttpResponse<String>> sent(HttpRequest request, Semaphore free) {
    free.acquireUninterruptibly();
    return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .whenComplete((answer, failure) -> free.release());
  }

  /** The answer to one request. */
  public static HttpResponse<String> one(HttpRequest request) {
    return all(List.of(request)).getFirst();
  }
}
