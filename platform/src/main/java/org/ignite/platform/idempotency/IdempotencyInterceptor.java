package org.ignite.platform.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Caller;
import org.ignite.platform.hashes.Sha256;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Wraps an {@link Idempotent} method: the effect and the stored answer are one transaction, under a
 * lock that a second request with the same key does not wait for (it answers 409).
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class IdempotencyInterceptor {

  static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 255;

  private final StoredAnswers answers;
  private final Access access;
  private final CurrentVertxRequest current;

  IdempotencyInterceptor(StoredAnswers answers, Access access, CurrentVertxRequest current) {
    this.answers = answers;
    this.access = access;
    this.current = current;
  }

  @AroundInvoke
  Object once(InvocationContext call) {
    HttpServerRequest request = current.getCurrent().request();
    String key = request.getHeader(HEADER);
    Caller caller = access.caller();
    if (key == null && !caller.machine()) {
      return Panache.withTransaction(() -> proceed(call));
    }
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw new KeyMissing();
    }
    String client = caller.actor();
    String fingerprint = fingerprint(request, call.getParameters());
    return Panache.withTransaction(
        () ->
            answers
                .lock(client, key)
                .invoke(
                    held -> {
                      if (!held) {
                        throw new StillRunning();
                      }
                    })
                .chain(() -> answers.find(client, key, fingerprint))
                .chain(
                    before ->
                        before != null
                            ? Uni.createFrom().<RestResponse<?>>item(before)
                            : proceed(call)
                                .call(answer -> answers.keep(client, key, fingerprint, answer))));
  }

  @SuppressWarnings("unchecked") // what every method under this binding returns
  private static Uni<RestResponse<?>> proceed(InvocationContext call) {
    try {
      return (Uni<RestResponse<?>>) call.proceed();
    } catch (Exception e) {
      return Uni.createFrom().failure(e);
    }
  }

  /** The same for the same method, address, query and body, however the body was laid out. */
  private String fingerprint(HttpServerRequest request, Object[] parameters) {
    MessageDigest digest = Sha256.digest();
    digest.update(utf8(request.method().name() + " " + request.uri()));
    for (Object parameter : parameters) {
      byte[] body =
          switch (parameter) {
            case byte[] file -> file;
            case Record record -> utf8(answers.text(record));
            case String text -> utf8(answers.text(text));
            case JsonNode patch -> utf8(patch.toString());
            case null, default -> null;
          };
      if (body != null) {
        digest.update((byte) '\n');
        digest.update(body);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
