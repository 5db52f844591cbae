package org.ignite.participants.partners.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.partners.PartnerDetails;
import org.ignite.participants.partners.PartnerKind;
import org.ignite.participants.partners.PartnerRegistration;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.ignite.platform.patch.MergePatch;
import org.ignite.platform.versions.ExpectedVersion;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/partners")
@Tag(
    name = "Partners",
    description = "Organisations that integrate by machine, and what their machines may see.")
public class PartnerResource {

  private final PartnerRegistration registration;
  private final PartnerList list;
  private final WholeList whole;
  private final MergePatch patches;

  PartnerResource(
      PartnerRegistration registration, PartnerList list, WholeList whole, MergePatch patches) {
    this.registration = registration;
    this.list = list;
    this.whole = whole;
    this.patches = patches;
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("client-taken")
  @Operation(
      summary = "Register a partner organisation",
      description =
          "With the OAuth client of its machine. It sees nothing of people until a cohort is"
              + " granted to it.")
  @APIResponse(
      responseCode = "201",
      description = "It is registered; its address is in Location.",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  public Uni<RestResponse<PartnerView>> registerPartner(@Valid @NotNull PartnerDetails details) {
    return registration
        .register(details)
        .map(
            partner ->
                Answers.created("/api/v1/partners/" + partner.id(), PartnerView.of(partner)));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "List partner organisations", description = "By name.")
  public Uni<Page<PartnerView>> listPartners(
      @BeanParam PageRequest page,
      @Parameter(description = "Part of the name, or the whole client.", example = "council")
          @QueryParam("search")
          @Size(max = 100)
          @Nullable String search,
      @Parameter(description = "Partners of this kind alone.") @QueryParam("kind")
          @Nullable PartnerKind kind) {
    return list.page(new PartnerList.Filter(search, kind), page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listPartners(
      @Context HttpHeaders headers,
      @QueryParam("search") @Size(max = 100) @Nullable String search,
      @QueryParam("kind") @Nullable PartnerKind kind) {
    PartnerList.Filter filter = new PartnerList.Filter(search, kind);
    return whole.stream(headers, PartnerView.class, batch -> list.page(filter, batch));
  }

  @GET
  @Path("/{partnerId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read a partner organisation",
      description = "A partner's machine reads its own.")
  public Uni<PartnerView> readPartner(@PathParam("partnerId") UUID partnerId) {
    return list.read(partnerId);
  }

  @PATCH
  @Path("/{partnerId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Consumes(MergePatch.MEDIA_TYPE)
  @Refuses("client-taken")
  @Operation(
      summary = "Change what is known of a partner organisation",
      description = "What its machine sees follows its kind and organisation at once.")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = PartnerDetails.class),
              examples =
                  @ExampleObject(
                      name = "another client",
                      value = "{\"clientId\": \"adur-people-systems-2\"}")))
  public Uni<PartnerView> changePartner(
      @PathParam("partnerId") UUID partnerId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonNode patch) {
    return registration
        .change(partnerId, ExpectedVersion.of(ifMatch), details -> patches.apply(details, patch))
        .map(PartnerView::of);
  }
}
