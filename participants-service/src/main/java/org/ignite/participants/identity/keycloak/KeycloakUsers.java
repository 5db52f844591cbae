package org.ignite.participants.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * What this service needs of Keycloak's admin REST API, by a service account that may manage users
 * only.
 */
@RegisterRestClient(configKey = "keycloak")
@OidcClientFilter
@Produces(MediaType.APPLICATION_JSON)
interface KeycloakUsers {

  @GET
  @Path("/users")
  Uni<List<JsonNode>> byEmail(
      @QueryParam("email") String email, @QueryParam("exact") boolean exact);

  @GET
  @Path("/users")
  Uni<List<JsonNode>> byAttribute(@QueryParam("q") String attributeAndValue);

  @POST
  @Path("/users")
  Uni<Response> create(JsonNode user);

  @PUT
  @Path("/users/{id}")
  Uni<Void> replace(@PathParam("id") String id, JsonNode user);

  @GET
  @Path("/roles/{name}")
  Uni<JsonNode> role(@PathParam("name") String name);

  @POST
  @Path("/users/{id}/role-mappings/realm")
  Uni<Void> grant(@PathParam("id") String id, List<JsonNode> roles);

  @DELETE
  @Path("/users/{id}/role-mappings/realm")
  Uni<Void> revoke(@PathParam("id") String id, List<JsonNode> roles);
}
