package org.ignite.platform.access;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.ignite.platform.problems.Missing;
import org.ignite.platform.problems.RuleBroken;
import org.ignite.platform.problems.Unavailable;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * The one place where access is decided. An operation that the table closes to the caller answers
 * 403, a thing that the caller has no relation to 404, and both come before the request's body is
 * read.
 */
@ApplicationScoped
public class AccessFilter {

  private static final Logger LOG = Logger.getLogger(AccessFilter.class);

  private final AccessTable table;
  private final Map<String, Relation> relations;
  private final CurrentIdentityAssociation identity;
  private final Access access;

  AccessFilter(
      AccessTable table,
      Instance<Relation> relations,
      CurrentIdentityAssociation identity,
      Access access) {
    this.table = table;
    this.relations =
        relations.stream().collect(Collectors.toMap(Relation::parameter, Function.identity()));
    this.identity = identity;
    this.access = access;
  }

  @ServerRequestFilter
  @Priority(Priorities.AUTHORIZATION)
  Uni<Response> decide(SimpleResourceInfo operation, UriInfo uri) {
    AccessTable.Row row = table.row(operation.getMethodName());
    if (row == null) {
      throw new IllegalStateException("access.csv does not list " + operation.getMethodName());
    }
    if (row.anonymous()) {
      return Uni.createFrom().nullItem();
    }
    return identity
        .getDeferredIdentity()
        .onFailure()
        .transform(AccessFilter::refusal)
        .chain(who -> decide(row, who, uri))
        .replaceWith((Response) null);
  }

  /** A token that does not hold is the caller's matter; keys that can't be fetched are not. */
  private static RuleBroken refusal(Throwable failure) {
    if (failure instanceof AuthenticationFailedException && !keysOutOfReach(failure)) {
      return Unauthenticated.invalidToken();
    }
    LOG.warnf("the identity can't be told: %s", failure.toString());
    return new Unavailable("Keycloak");
  }

  private static boolean keysOutOfReach(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OIDCException || cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  private Uni<Void> decide(AccessTable.Row row, SecurityIdentity who, UriInfo uri) {
    if (who.isAnonymous()) {
      throw Unauthenticated.noToken();
    }
    Caller caller = caller((JsonWebToken) who.getPrincipal(), who.getRoles());
    Set<Reach> reaches = row.reaches(caller);
    if (reaches.isEmpty()) {
      throw new Forbidden(
          caller.machine()
              ? "This operation takes "
                  + (row.machines() == null
                      ? "no machine client."
                      : "the scope " + row.machines().scope() + ".")
              : "This operation is not for your role.");
    }
    access.grant(caller, row.operation(), reaches);
    if (reaches.contains(Reach.ALL)) {
      return Uni.createFrom().voidItem();
    }
    Uni<Void> covered = Uni.createFrom().voidItem();
    for (Thing thing : things(uri)) {
      covered =
          covered
              .chain(() -> thing.coveredFor(access))
              .invoke(
                  covering -> {
                    if (Collections.disjoint(covering, reaches)) {
                      throw new Missing("thing");
                    }
                  })
              .replaceWithVoid();
    }
    return covered;
  }

  private record Thing(Relation relation, UUID id) {

    Uni<Set<Reach>> coveredFor(Access access) {
      Caller caller = access.caller();
      return caller.machine()
          ? relation.ofMachine(caller.machineClient(), id)
          : relation.between(access.person(), id);
    }
  }

  /** What the address names: each path parameter that a relation is about. */
  private List<Thing> things(UriInfo uri) {
    List<Thing> things = new ArrayList<>();
    uri.getPathParameters()
        .forEach(
            (parameter, values) -> {
              Relation relation = relations.get(parameter);
              if (relation != null) {
                things.add(new Thing(relation, id(values.getFirst())));
              }
            });
    return things;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new Missing("thing");
    }
  }

  static Caller caller(JsonWebToken token, Set<String> roles) {
    // Keycloak writes client_id where a client speaks for itself: the realm's scope
    // service_account.
    boolean machine = token.getClaim("client_id") != null;
    String scopes = token.getClaim("scope");
    EnumSet<Role> known = EnumSet.noneOf(Role.class);
    if (!machine) {
      roles.forEach(role -> Role.of(role).ifPresent(known::add));
    }
    return new Caller(
        personId(token.getClaim("person_id")),
        String.valueOf((Object) token.getClaim("azp")),
        machine,
        known,
        scopes == null ? Set.of() : Set.of(scopes.split(" ")));
  }

  private static @Nullable UUID personId(@Nullable String claim) {
    try {
      return claim == null ? null : UUID.fromString(claim);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
