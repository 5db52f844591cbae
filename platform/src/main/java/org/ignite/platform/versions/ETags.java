package org.ignite.platform.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.ignite.platform.hashes.Sha256;
import org.ignite.platform.pages.Page;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Says to caches that an answer is its caller's alone. Gives one with a {@link Versioned} view its
 * ETag, {@code "<version>-<hash of the view>"}, and answers 304 where If-None-Match has it already.
 * The hash is there because a view also shows what has no part in the version: the caller's own
 * role, names from a projection. It is the whole tag of a view that is not {@link
 * Versioned#whole()}.
 */
@ApplicationScoped
public class ETags {

  private final ObjectMapper json;
  private final CurrentVertxRequest current;

  ETags(ObjectMapper json, CurrentVertxRequest current) {
    this.json = json;
    this.current = current;
  }

  @ServerResponseFilter
  void tag(ContainerRequestContext request, ContainerResponseContext response) {
    settleCaching(response);
    if (!(response.getEntity() instanceof Versioned view) || response.getStatus() / 100 != 2) {
      return;
    }
    String tag = of(view);
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    if (!request.getMethod().equals("GET")) {
      return;
    }
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (known != null && Stream.of(known.split(",")).map(String::strip).anyMatch(tag::equals)) {
      response.setStatus(304);
      response.setEntity(null);
    }
  }

  /**
   * An answer is for its caller, and as their access is now, unless it says something else itself,
   * or its service does of all of its answers.
   */
  private void settleCaching(ContainerResponseContext response) {
    boolean ofAll = current.getCurrent().response().headers().contains(HttpHeaders.CACHE_CONTROL);
    if (!ofAll && !response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      boolean kept = isKeptFromCaches(response.getEntity());
      response
          .getHeaders()
          .putSingle(HttpHeaders.CACHE_CONTROL, kept ? "no-store" : "private, no-cache");
    }
  }

  /** A list is kept from them where one of its rows is. */
  private static boolean isKeptFromCaches(@Nullable Object entity) {
    return switch (entity) {
      case Versioned view -> view.keptFromCaches();
      case Page<?> page -> page.items().stream().anyMatch(ETags::isKeptFromCaches);
      case null, default -> false;
    };
  }

  /** The tag of a view. */
  public String of(Versioned view) {
    try {
      String hash = HexFormat.of().formatHex(Sha256.of(json.writeValueAsString(view)), 0, 8);
      return view.whole() ? "\"" + view.version() + "-" + hash + "\"" : "\"" + hash + "\"";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A view can't be written as JSON: " + view.getClass(), e);
    }
  }
}
