package org.ignite.participants.organisations.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.organisations.OrganisationType;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/organisations")
@Tag(name = "Organisations", description = "The councils and partners that participants lead.")
public class OrganisationResource {

  private final OrganisationList list;
  private final WholeList whole;

  OrganisationResource(OrganisationList list, WholeList whole) {
    this.list = list;
    this.whole = whole;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List organisations",
      description = "By name; ended ones are there, marked by endedOn.")
  public Uni<Page<OrganisationView>> listOrganisations(
      @BeanParam PageRequest page,
      @Parameter(description = "Part of the name, or the whole code.", example = "borough")
          @QueryParam("search")
          @Size(max = 100)
          @Nullable String search,
      @QueryParam("type") @Nullable OrganisationType type,
      @Parameter(example = "London") @QueryParam("region") @Size(max = 100)
          @Nullable String region) {
    return list.page(new OrganisationList.Filter(search, type, region), page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listOrganisations(
      @Context HttpHeaders headers,
      @QueryParam("search") @Size(max = 100) @Nullable String search,
      @QueryParam("type") @Nullable OrganisationType type,
      @QueryParam("region") @Size(max = 100) @Nullable String region) {
    OrganisationList.Filter filter = new OrganisationList.Filter(search, type, region);
    return whole.stream(headers, OrganisationView.class, batch -> list.page(filter, batch));
  }

  @GET
  @Path("/{organisationId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Read an organisation")
  public Uni<OrganisationView> readOrganisation(@PathParam("organisationId") UUID organisationId) {
    return list.read(organisationId);
  }
}
