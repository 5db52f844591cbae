package org.ignite.gateway.routes;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ignite.gateway.GatewayConfig;

/** The connections to the services. */
@Singleton
final class Upstreams {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final HttpClient client;
  private final Map<String, RequestOptions> services = new HashMap<>();

  @Inject
  Upstreams(Vertx vertx, GatewayConfig config) {
    GatewayConfig.Upstream settings = config.upstream();
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setIdleTimeout(Math.toIntExact(settings.silence().toSeconds()))
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxWaitQueueSize(settings.waiting())
                .setTcpNoDelay(true)
                .setDecompressionSupported(false),
            new PoolOptions().setHttp1MaxSize(settings.connections()));
    config.services().forEach((name, base) -> services.put(name, options(base, settings)));
  }

  /** Fails when no connection is to be had in time; nothing has been sent then. */
  Future<HttpClientRequest> connect(String service) {
    RequestOptions options = services.get(service);
    return options == null
        ? Future.failedFuture("No address is set for " + service)
        : client.request(options);
  }

  @PreDestroy
  void close() {
    client.close();
  }

  private static RequestOptions options(URI base, GatewayConfig.Upstream settings) {
    boolean ssl = base.getScheme().equals("https");
    int port = base.getPort() >= 0 ? base.getPort() : ssl ? HTTPS : HTTP;
    return new RequestOptions()
        .setHost(base.getHost())
        .setPort(port)
        .setSsl(ssl)
        .setConnectTimeout(settings.connectTimeout().toMillis());
  }
}
