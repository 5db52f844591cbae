package org.ignite.participants.people.http;

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
import org.ignite.participants.identity.Accounts;
import org.ignite.participants.people.MailWishes;
import org.ignite.participants.people.PersonDetails;
import org.ignite.participants.people.PersonRegistration;
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

@Path("/api/v1/people")
@Tag(name = "People", description = "People, apart from their participation in a cohort.")
public class PersonResource {

  private final PersonRegistration registration;
  private final Accounts accounts;
  private final PersonList list;
  private final WholeList whole;
  private final MergePatch patches;

  PersonResource(
      PersonRegistration registration,
      Accounts accounts,
      PersonList list,
      WholeList whole,
      MergePatch patches) {
    this.registration = registration;
    this.accounts = accounts;
    this.list = list;
    this.whole = whole;
    this.patches = patches;
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("already-registered")
  @Operation(
      summary = "Register a person",
      description =
          "Facilitators, coaches and others with a role get an account and an invitation by mail.")
  @APIResponse(
      responseCode = "201",
      description = "They are registered; the address is in Location.",
      content = @Content(schema = @Schema(implementation = PersonView.class)))
  public Uni<RestResponse<PersonView>> registerPerson(@Valid @NotNull PersonDetails details) {
    return registration
        .register(details)
        .map(person -> Answers.created("/api/v1/people/" + person.id(), PersonView.of(person)));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List people",
      description = "By family name, with how far their accounts are.")
  public Uni<Page<PersonView>> listPeople(
      @BeanParam PageRequest page,
      @Parameter(
              description =
                  "Part of the name, or the whole mail address, in any case; up to 100 characters.")
          @QueryParam("search")
          @Size(max = 100)
          @Nullable String search) {
    return list.page(search, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listPeople(
      @Context HttpHeaders headers,
      @QueryParam("search") @Size(max = 100) @Nullable String search) {
    return whole.stream(headers, PersonView.class, batch -> list.page(search, batch));
  }

  @GET
  @Path("/{personId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Read a person", description = "With how far their account is.")
  public Uni<PersonView> readPerson(@PathParam("personId") UUID personId) {
    return list.read(personId);
  }

  @PATCH
  @Path("/{personId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Consumes(MergePatch.MEDIA_TYPE)
  @Refuses("already-registered")
  @Operation(
      summary = "Change what is known of a person",
      description = "A new mail address moves the account with it.")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = PersonDetails.class)))
  public Uni<PersonView> changePerson(
      @PathParam("personId") UUID personId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonNode patch) {
    return registration
        .change(personId, ExpectedVersion.of(ifMatch), details -> patches.apply(details, patch))
        .map(PersonView::of);
  }

  @PATCH
  @Path("/{personId}/mail-wishes")
  @Produces(MediaType.APPLICATION_JSON)
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Turn reminders off or on",
      description =
          "By the person, or by the programme team for them. What a person must know is sent all"
              + " the same; a reminder that is not wanted is in the list of mail as suppressed.")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = MailWishes.class),
              examples = @ExampleObject(name = "off", value = "{\"reminders\": false}")))
  public Uni<PersonView> changeMailWishes(
      @PathParam("personId") UUID personId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonNode patch) {
    return registration
        .changeMailWishes(
            personId, ExpectedVersion.of(ifMatch), wishes -> patches.apply(wishes, patch))
        .map(PersonView::of);
  }

  @POST
  @Path("/{personId}/account/retry")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("job-ended")
  @Operation(
      summary = "Try again to make a person's account",
      description = "One that failed, or waits for its next attempt.")
  @APIResponse(responseCode = "204", description = "It is tried again within a second.")
  public Uni<RestResponse<Void>> retryAccount(@PathParam("personId") UUID personId) {
    return accounts.retry(personId).replaceWith(RestResponse.noContent());
  }
}
