package org.ignite.sessions.practice.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Access;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;

/** The actions of whoever is calling. */
@Path("/api/v1/me/actions")
@Tag(name = "Work in a set")
public class OwnActionResource {

  private final ActionList list;
  private final WholeList whole;
  private final Access access;

  OwnActionResource(ActionList list, WholeList whole, Access access) {
    this.list = list;
    this.whole = whole;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List my actions",
      description = "Of all my sets, in the order in which they are due.")
  public Uni<Page<ActionView>> listOwnActions(
      @BeanParam PageRequest page,
      @Parameter(description = "True for open ones alone.")
          @QueryParam("open")
          @DefaultValue("false")
          boolean open) {
    return list.own(access.person(), open, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listOwnActions(
      @Context HttpHeaders headers, @QueryParam("open") @DefaultValue("false") boolean open) {
    UUID personId = access.person();
    return whole.stream(headers, ActionView.class, batch -> list.own(personId, open, batch));
  }
}
