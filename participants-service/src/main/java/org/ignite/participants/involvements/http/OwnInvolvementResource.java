package org.ignite.participants.involvements.http;

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

@Path("/api/v1/people/{personId}/involvements")
@Tag(name = "Involvements")
public class OwnInvolvementResource {

  private final InvolvementList list;
  private final WholeList whole;

  OwnInvolvementResource(InvolvementList list, WholeList whole) {
    this.list = list;
    this.whole = whole;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List a person's involvements",
      description = "In every cohort, newest first; what has ended included.")
  public Uni<Page<InvolvementView>> listOwnInvolvements(
      @PathParam("personId") UUID personId, @BeanParam PageRequest page) {
    return list.page(InvolvementList.Filter.ofPerson(personId), page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listOwnInvolvements(
      @PathParam("personId") UUID personId, @Context HttpHeaders headers) {
    InvolvementList.Filter filter = InvolvementList.Filter.ofPerson(personId);
    return whole.stream(headers, InvolvementView.class, batch -> list.page(filter, batch));
  }
}
