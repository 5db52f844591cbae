package org.ignite.gateway.health;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.ignite.gateway.GatewayConfig;

/**
 * {@code /q/health/ready} names every part: the gateway, each service, the realm's keys. They are
 * asked side by side, each for two seconds at most.
 *
 * <p>It says whether the whole suite is ready, which is not what an orchestrator asks of one
 * process: a gateway taken out of service because one service is down would take the others with
 * it. For that there is {@code /q/health/live}.
 */
@Singleton
final class Parts {

  private static final long PATIENCE_MILLIS = 2_000;

  private final HealthRegistry registry;
  private final GatewayConfig config;
  private final HttpClient client;

  @Inject
  Parts(@Readiness HealthRegistry registry, GatewayConfig config, Vertx vertx) {
    this.registry = registry;
    this.config = config;
    this.client =
        vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false).setPipelining(false));
  }

  void register(@Observes StartupEvent started) {
    register("gateway", Uni.createFrom().item(true));
    config
        .services()
        .forEach((name, base) -> register(name, answersOk(base.resolve("/q/health/ready"))));
    register("keycloak", answersOk(config.keysUrl()));
  }

  private void register(String name, Uni<Boolean> check) {
    AsyncHealthCheck part =
        () -> check.map(up -> HealthCheckResponse.named(name).status(up).build());
    registry.register(name, part);
  }

  /** False for whatever is not a 200 in time. */
  private Uni<Boolean> answersOk(URI address) {
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(address.toString())
            .setConnectTimeout(PATIENCE_MILLIS)
            .setIdleTimeout(PATIENCE_MILLIS);
    return Uni.createFrom()
        .completionStage(() -> status(request).toCompletionStage())
        .map(status -> status == 200)
        .onFailure()
        .recoverWithItem(false);
  }

  private Future<Integer> status(RequestOptions request) {
    return client
        .request(request)
        .compose(upstream -> upstream.send())
        .map(response -> response.statusCode());
  }
}
