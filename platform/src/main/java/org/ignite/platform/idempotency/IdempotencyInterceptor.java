package org.ignite.platform.idempotency;

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
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ignite.platform.access.Access;
import org.ignite.platform.access.Caller;
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
    StringBuilder text =
        new StringBuilder(request.method().name()).append(' ').append(request.uri());
    for (Object parameter : parameters) {
      if (parameter instanceof Record
          || parameter instanceof byte[]
          || parameter instanceof String) {
        text.append('\n').append(answers.text(parameter));
      }
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
