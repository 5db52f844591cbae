package org.ignite.sessions.exchanges.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import org.jspecify.annotations.Nullable;

/** The visits that whoever is calling has asked for. */
@Path("/api/v1/me/visit-requests")
@Tag(name = "Exchanges")
public class OwnVisitRequestResource {

  private final VisitList list;
  private final WholeList whole;
  private final Access access;

  OwnVisitRequestResource(VisitList list, WholeList whole, Access access) {
    this.list = list;
    this.whole = whole;
    this.access = access;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List my visit requests",
      description = "Newest first, with what became of each.")
  public Uni<Page<VisitView>> listOwnVisitRequests(
      @BeanParam PageRequest page,
      @Parameter(description = "Part of the host's name.") @QueryParam("search") @Size(max = 100)
          @Nullable String search) {
    return list.own(access.person(), search, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listOwnVisitRequests(
      @Context HttpHeaders headers,
      @QueryParam("search") @Size(max = 100) @Nullable String search) {
    UUID personId = access.person();
    return whole.stream(headers, VisitView.class, batch -> list.own(personId, search, batch));
  }
}
