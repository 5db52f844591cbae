package org.ignite.platform.admin;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.mail.MailBatchEntry;
import org.ignite.platform.mail.MailBatchView;
import org.ignite.platform.mail.MailDesk;
import org.ignite.platform.mail.MailEntry;
import org.ignite.platform.mail.MailLog;
import org.ignite.platform.mail.MailState;
import org.ignite.platform.mail.MailView;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.pages.WholeList;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The mail of a service: what was written to whom, how far it has come, what is held. */
public abstract class MailPages {

  @Inject MailLog mail;
  @Inject MailDesk mailDesk;
  @Inject WholeList whole;

  @GET
  @Path("/mails")
  @Produces(MediaType.APPLICATION_JSON)
  @Cache(noStore = true)
  @Operation(
      summary = "List mail",
      description =
          "Newest first, without its text. What the mail server refused shows the server's words.")
  public Uni<Page<MailEntry>> listMails(
      @BeanParam PageRequest page,
      @Parameter(description = "Mail in this state alone.") @QueryParam("state")
          @Nullable MailState state,
      @Parameter(description = "Mail to this person alone.") @QueryParam("personId")
          @Nullable UUID personId,
      @Parameter(description = "Mail of this batch alone: what one step has held back.")
          @QueryParam("batchId")
          @Nullable UUID batchId) {
    return mail.page(state, personId, batchId, page);
  }

  @GET
  @Path("/mails")
  @Operation(hidden = true)
  public RestMulti<byte[]> listMails(
      @Context HttpHeaders headers,
      @QueryParam("state") @Nullable MailState state,
      @QueryParam("personId") @Nullable UUID personId,
      @QueryParam("batchId") @Nullable UUID batchId) {
    return whole.stream(
        headers, MailEntry.class, batch -> mail.page(state, personId, batchId, batch));
  }

  @GET
  @Path("/mails/{mailId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Cache(noStore = true)
  @Operation(
      summary = "Preview a mail",
      description =
          "As its reader sees it, but for a personal link, which opens nothing here. Show the HTML"
              + " in a sandboxed frame. Old mail has no text any more.")
  public Uni<MailView> readMail(@PathParam("mailId") UUID mailId) {
    return mail.read(mailId);
  }

  @POST
  @Path("/mails/{mailId}/retry")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("mail-not-refused")
  @Operation(
      summary = "Try a refused mail again",
      description =
          "It goes to where the person reads mail now, so mend their address first; to somebody"
              + " who is not in the registry, to the same address.")
  @APIResponse(responseCode = "204", description = "It leaves within seconds.")
  public Uni<RestResponse<Void>> retryMail(@PathParam("mailId") UUID mailId) {
    return mailDesk.retry(mailId).replaceWith(RestResponse.noContent());
  }

  @GET
  @Path("/mail-batches")
  @Produces(MediaType.APPLICATION_JSON)
  @Cache(noStore = true)
  @Operation(summary = "List batches of mail", description = "Newest first.")
  public Uni<Page<MailBatchEntry>> listMailBatches(@BeanParam PageRequest page) {
    return mail.batches(page);
  }

  @GET
  @Path("/mail-batches")
  @Operation(hidden = true)
  public RestMulti<byte[]> listMailBatches(@Context HttpHeaders headers) {
    return whole.stream(headers, MailBatchEntry.class, mail::batches);
  }

  @GET
  @Path("/mail-batches/{batchId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Cache(noStore = true)
  @Operation(
      summary = "Read a batch of mail",
      description = "With how many of its mails are in which state; the mails are in their list.")
  public Uni<MailBatchView> readMailBatch(@PathParam("batchId") UUID batchId) {
    return mail.batch(batchId);
  }

  @POST
  @Path("/mail-batches/{batchId}/release")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("mail-batch-gone")
  @Operation(
      summary = "Release a held batch",
      description = "After a look at its mails: what has left can't be taken back.")
  @APIResponse(responseCode = "204", description = "Its mails leave within seconds.")
  public Uni<RestResponse<Void>> releaseMailBatch(@PathParam("batchId") UUID batchId) {
    return mailDesk.release(batchId).replaceWith(RestResponse.noContent());
  }

  @POST
  @Path("/mail-batches/{batchId}/discard")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("mail-batch-gone")
  @Operation(
      summary = "Discard a batch",
      description = "A held one, or a released one of which nothing has left yet.")
  @APIResponse(responseCode = "204", description = "Nothing of it leaves.")
  public Uni<RestResponse<Void>> discardMailBatch(@PathParam("batchId") UUID batchId) {
    return mailDesk.discard(batchId).replaceWith(RestResponse.noContent());
  }
}
