package org.ignite.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ignite.gateway.GatewayConfig;

/**
 * Which headers go on to a service, and back to the client.
 *
 * <p>A service may believe what is said about the client only because nobody but the gateway can
 * say it: what a client brings under those names is dropped.
 */
@Singleton
public final class PassedHeaders {

  private static final Set<String> SAID_BY_THE_GATEWAY_ALONE =
      Set.of(
          "forwarded",
          "x-forwarded-for",
          "x-forwarded-proto",
          "x-forwarded-host",
          "x-forwarded-port",
          "x-forwarded-prefix",
          "x-forwarded-server",
          "x-forwarded-ssl",
          "x-real-ip",
          "x-original-url",
          "x-rewrite-url",
          "x-user",
          "x-forwarded-user",
          "x-forwarded-email",
          "x-forwarded-groups",
          "x-forwarded-preferred-username",
          "x-forwarded-access-token",
          "x-remote-user",
          "x-person-id",
          "x-http-method-override",
          "x-method-override");

  /** RFC 9110, 7.6.1; Transfer-Encoding is seen to by the proxy, which needs it. */
  private static final List<String> HOP_BY_HOP =
      List.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailer",
          "upgrade",
          // Answered here, before the service is asked.
          "expect");

  private final String proto;
  private final String host;
  private final String prefix;

  @Inject
  PassedHeaders(GatewayConfig config) {
    URI publicUrl = config.publicUrl();
    proto = publicUrl.getScheme();
    host = publicUrl.getRawAuthority();
    prefix = publicUrl.getRawPath();
  }

  /** Rewrites the copy of the request's headers that the service will see. */
  public void onward(RoutingContext context, MultiMap headers) {
    dropHopByHop(headers);
    List<String> dropped = new ArrayList<>(0);
    for (String name : headers.names()) {
      char first = name.charAt(0);
      if ((first == 'x' || first == 'X' || first == 'f' || first == 'F') && isForbidden(name)) {
        dropped.add(name);
      }
    }
    dropped.forEach(headers::remove);

    String client = clientAddress(context.request());
    headers.set("X-Forwarded-For", client);
    headers.set("X-Forwarded-Proto", proto);
    headers.set("X-Forwarded-Host", host);
    if (!prefix.isEmpty()) {
      headers.set("X-Forwarded-Prefix", prefix);
    }
    // RFC 7239, 6: an IPv6 address stands in brackets and therefore in quotes.
    String node = client.indexOf(':') < 0 ? client : "\"[" + client + "]\"";
    headers.set("Forwarded", "for=" + node + ";proto=" + proto + ";host=\"" + host + '"');
    headers.set(RequestId.HEADER, RequestId.of(context));
    headers.set(TraceParent.HEADER, TraceParent.keepOrMake(headers.get(TraceParent.HEADER)));
  }

  /** Rewrites the service's headers before the client sees them. */
  public void back(MultiMap headers) {
    dropHopByHop(headers);
    headers.remove(RequestId.HEADER);
  }

  private static boolean isForbidden(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SAID_BY_THE_GATEWAY_ALONE.contains(lower) || lower.startsWith("x-ignite-");
  }

  private static void dropHopByHop(MultiMap headers) {
    String nominated = headers.get("connection");
    if (nominated != null) {
      for (String name : nominated.split(",", -1)) {
        if (!name.isBlank()) {
          headers.remove(name.trim());
        }
      }
    }
    HOP_BY_HOP.forEach(headers::remove);
  }

  private static String clientAddress(HttpServerRequest request) {
    String address = request.remoteAddress().hostAddress();
    return address == null ? "unknown" : address;
  }
}
