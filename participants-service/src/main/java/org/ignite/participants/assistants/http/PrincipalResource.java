package org.ignite.participants.assistants.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;

@Path("/api/v1/people/{personId}/principals")
@Tag(name = "Assistants")
public class PrincipalResource {

  private final AssistantList list;
  private final WholeList whole;

  PrincipalResource(AssistantList list, WholeList whole) {
    this.list = list;
    this.whole = whole;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List an assistant's principals",
      description = "The participants who trust them now, and with what.")
  public Uni<Page<PrincipalView>> listPrincipals(
      @PathParam("personId") UUID personId, @BeanParam PageRequest page) {
    return list.principals(personId, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listPrincipals(
      @PathParam("personId") UUID personId, @Context HttpHeaders headers) {
    return whole.stream(headers, PrincipalView.class, batch -> list.principals(personId, batch));
  }
}
