package org.ignite.gateway.edge;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.ignite.gateway.catalogue.Operation;
import org.ignite.gateway.problems.Problems;
import org.ignite.gateway.problems.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The first look at a token: who signed it, for whom, until when. Each service looks again by
 * itself and decides what its bearer may do.
 */
@Singleton
public final class Admission {

  private static final Logger LOG = Logger.getLogger(Admission.class);
  private static final String BEARER = "Bearer ";
  private static final String REALM = "Bearer realm=\"ignite\"";

  private final IdentityProviderManager identities;
  private final Problems problems;

  @Inject
  Admission(IdentityProviderManager identities, Problems problems) {
    this.identities = identities;
    this.problems = problems;
  }

  /**
   * Runs {@code next} when the caller may go on to the service; answers 401 or 503 otherwise. A
   * token that comes to an anonymous operation is passed on unread.
   */
  public void admit(RoutingContext context, Operation operation, Runnable next) {
    if (operation.anonymous()) {
      next.run();
      return;
    }
    String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization == null
        || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      // RFC 6750, 3.1: no error code for a client that did not know a token was needed.
      challenge(context, REALM, "A bearer token is needed.");
      return;
    }
    String token = authorization.substring(BEARER.length()).trim();
    // Asked directly, not by the deferred identity, whose failures Quarkus answers by itself.
    identities
        .authenticate(
            HttpSecurityUtils.setRoutingContextAttribute(
                new TokenAuthenticationRequest(new AccessTokenCredential(token)), context))
        .subscribe()
        .with(identity -> next.run(), failure -> refuse(context, failure));
  }

  private void refuse(RoutingContext context, Throwable failure) {
    Throwable keysAway = keysAway(failure);
    if (keysAway != null) {
      LOG.warnf("The realm's keys cannot be fetched: %s", keysAway.getMessage());
      problems.send(
          context, Refusal.KEYS_UNAVAILABLE, "The token could not be checked; it was not refused.");
    } else {
      challenge(
          context,
          REALM + ", error=\"invalid_token\"",
          "The token is expired, of another issuer or audience, or not signed by the realm.");
    }
  }

  private void challenge(RoutingContext context, String challenge, String detail) {
    context.response().putHeader("WWW-Authenticate", challenge);
    problems.send(context, Refusal.UNAUTHENTICATED, detail);
  }

  /** The failure that kept the keys away, where it was that and not the token. */
  private static @Nullable Throwable keysAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException
          || cause instanceof VertxException
          || cause instanceof TimeoutException
          || cause instanceof OIDCException) {
        return cause;
      }
    }
    return null;
  }
}
