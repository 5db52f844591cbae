package org.ignite.participants.organisations.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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
  private final NeighbourList neighbours;
  private final HistoryList histories;
  private final WholeList whole;

  OrganisationResource(
      OrganisationList list, NeighbourList neighbours, HistoryList histories, WholeList whole) {
    this.list = list;
    this.neighbours = neighbours;
    this.histories = histories;
    this.whole = whole;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List organisations",
      description =
          "By name; ended ones are there, marked by endedOn. With a search the best match comes"
              + " first: whose code it is, then whose names contain it; where there is none, whose"
              + " names have its words, with the fewest slips first; where there is none of these"
              + " either, whose names are like it. A list is filtered by search, type and region;"
              + " another parameter is passed over.")
  public Uni<Page<OrganisationView>> listOrganisations(
      @BeanParam PageRequest page,
      @Parameter(
              description =
                  "Part of the name or of an alternative name, with or without accents; or the"
                      + " whole code. A word of four letters or more may have a slip (a letter"
                      + " missing, too many, another one, or two that changed places), one of six"
                      + " or more two.",
              example = "Leeeds")
          @QueryParam("search")
          @Size(max = 100)
          @Nullable String search,
      @Parameter(description = "The kind of body.", example = "unitary") @QueryParam("type")
          @Nullable OrganisationType type,
      @Parameter(description = "The region's whole name, in any case.", example = "London")
          @QueryParam("region")
          @Size(max = 100)
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
  @Operation(
      summary = "Read an organisation",
      description = "With the ids of those that took its place and of those whose place it took.")
  public Uni<OrganisationView> readOrganisation(@PathParam("organisationId") UUID organisationId) {
    return list.read(organisationId);
  }

  @GET
  @Path("/{organisationId}/neighbours")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List neighbours",
      description =
          "The organisations of the same county (the county itself included) or combined authority,"
              + " and those within a distance where one is given; nearest first, those without a"
              + " position last. Ended ones are left out.")
  public Uni<Page<NeighbourView>> listNeighbours(
      @PathParam("organisationId") UUID organisationId,
      @Parameter(
              description =
                  "Kilometres along the great circle, 0.1 to 500; nothing: none by distance.",
              example = "25")
          @QueryParam("withinKm")
          @DecimalMin("0.1")
          @DecimalMax("500")
          @Nullable Double withinKm,
      @BeanParam PageRequest page) {
    return neighbours.page(organisationId, withinKm, page);
  }

  @GET
  @Path("/{organisationId}/neighbours")
  @Operation(hidden = true)
  public RestMulti<byte[]> listNeighbours(
      @Context HttpHeaders headers,
      @PathParam("organisationId") UUID organisationId,
      @QueryParam("withinKm") @DecimalMin("0.1") @DecimalMax("500") @Nullable Double withinKm) {
    return whole.stream(
        headers, NeighbourView.class, batch -> neighbours.page(organisationId, withinKm, batch));
  }

  @GET
  @Path("/{organisationId}/history")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List the history of mergers",
      description =
          "The organisation, all that went before it and all that came of it, however many mergers"
              + " away: in the order in which they ended, those that exist today last.")
  public Uni<Page<HistoryView>> listOrganisationHistory(
      @PathParam("organisationId") UUID organisationId, @BeanParam PageRequest page) {
    return histories.page(organisationId, page);
  }

  @GET
  @Path("/{organisationId}/history")
  @Operation(hidden = true)
  public RestMulti<byte[]> listOrganisationHistory(
      @Context HttpHeaders headers, @PathParam("organisationId") UUID organisationId) {
    return whole.stream(headers, HistoryView.class, batch -> histories.page(organisationId, batch));
  }
}
