package org.ignite.participants.partners.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.partners.Granting;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/partners/{partnerId}/cohorts")
@Tag(name = "Partners")
public class GrantResource {

  private final Granting granting;
  private final GrantList list;
  private final WholeList whole;

  GrantResource(Granting granting, GrantList list, WholeList whole) {
    this.granting = granting;
    this.list = list;
    this.whole = whole;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List the cohorts that are granted to a partner",
      description = "Newest first. A partner's machine reads its own.")
  public Uni<Page<GrantedCohortView>> listGrantedCohorts(
      @PathParam("partnerId") UUID partnerId, @BeanParam PageRequest page) {
    return list.page(partnerId, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listGrantedCohorts(
      @PathParam("partnerId") UUID partnerId, @Context HttpHeaders headers) {
    return whole.stream(headers, GrantedCohortView.class, batch -> list.page(partnerId, batch));
  }

  @PUT
  @Path("/{cohortId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Grant a cohort to a partner",
      description =
          "Its machine sees the cohort from now on, and the people in it whom a partner of its kind"
              + " may see. Twice is once.")
  @APIResponse(
      responseCode = "201",
      description = "It is granted.",
      content = @Content(schema = @Schema(implementation = GrantedCohortView.class)))
  @APIResponse(
      responseCode = "200",
      description = "It was granted before.",
      content = @Content(schema = @Schema(implementation = GrantedCohortView.class)))
  public Uni<RestResponse<GrantedCohortView>> grantCohort(
      @PathParam("partnerId") UUID partnerId, @PathParam("cohortId") UUID cohortId) {
    return granting
        .grant(partnerId, cohortId)
        .map(
            grant ->
                RestResponse.status(
                    grant.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                    new GrantedCohortView(cohortId, grant.cohort().plan().name())));
  }

  @DELETE
  @Path("/{cohortId}")
  @Operation(
      summary = "Revoke the grant of a cohort",
      description = "With its machine's next request the partner sees nothing of it any more.")
  @APIResponse(responseCode = "204", description = "It is not granted (any more).")
  public Uni<RestResponse<Void>> revokeCohort(
      @PathParam("partnerId") UUID partnerId, @PathParam("cohortId") UUID cohortId) {
    return granting.revoke(partnerId, cohortId).replaceWith(RestResponse.noContent());
  }
}
