package org.ignite.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.versions.ETags;
import org.ignite.platform.versions.Versioned;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The answers that were given, by client and key; all in the transaction of the request at hand.
 */
@ApplicationScoped
class StoredAnswers {

  private final ObjectMapper json;
  private final ETags tags;

  StoredAnswers(ObjectMapper json, ETags tags) {
    this.json = json;
    this.tags = tags;
  }

  /** Holds the key until the transaction ends; false where another request holds it. */
  Uni<Boolean> lock(String client, String key) {
    return session()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:lock, 0))",
                        Boolean.class)
                    .setParameter("lock", client + "\n" + key)
                    .getSingleResult());
  }

  /**
   * The answer that this key got before; null for a new key.
   *
   * @throws KeyReused 422, if it was another request
   */
  Uni<@Nullable RestResponse<?>> find(String client, String key, String fingerprint) {
    return session()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select fingerprint, status, headers, body from idempotency where client ="
                            + " :client and key = :key",
                        Object[].class)
                    .setParameter("client", client)
                    .setParameter("key", key)
                    .getSingleResultOrNull())
        .map(row -> row == null ? null : answer(row, fingerprint));
  }

  private RestResponse<?> answer(Object[] row, String fingerprint) {
    if (!fingerprint.equals(row[0])) {
      throw new KeyReused();
    }
    try {
      JsonNode body = json.readTree((String) row[3]);
      RestResponse.ResponseBuilder<Object> builder =
          RestResponse.ResponseBuilder.create((Integer) row[1]);
      json.readTree((String) row[2])
          .properties()
          .forEach(h -> builder.header(h.getKey(), h.getValue().textValue()));
      return body.isMissingNode() || body.isNull() ? builder.build() : builder.entity(body).build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored answer can't be read", e);
    }
  }

  /**
   * Keeps a 2xx answer; any other outcome is not kept, so that the request can be mended and sent
   * again.
   */
  Uni<Void> keep(String client, String key, String fingerprint, RestResponse<?> answer) {
    if (answer.getStatus() / 100 != 2) {
      return Uni.createFrom().voidItem();
    }
    Map<String, String> headers = new HashMap<>();
    String location = answer.getHeaderString(HttpHeaders.LOCATION);
    if (location != null) {
      headers.put(HttpHeaders.LOCATION, location);
    }
    if (answer.getEntity() instanceof Versioned view) {
      headers.put(HttpHeaders.ETAG, tags.of(view));
    }
    return session()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into idempotency (client, key, fingerprint, status, headers, body)
                        values (:client, :key, :fingerprint, :status, :headers, :body)
                        """)
                    .setParameter("client", client)
                    .setParameter("key", key)
                    .setParameter("fingerprint", fingerprint)
                    .setParameter("status", answer.getStatus())
                    .setParameter("headers", text(headers))
                    .setParameter("body", text(answer.getEntity()))
                    .executeUpdate())
        .replaceWithVoid();
  }

  String text(@Nullable Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer can't be written as JSON", e);
    }
  }

  private static Uni<Mutiny.Session> session() {
    return Panache.getSession();
  }
}
