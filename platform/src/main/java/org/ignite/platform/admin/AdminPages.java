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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.answers.Answers;
import org.ignite.platform.idempotency.Idempotent;
import org.ignite.platform.inbox.DeadLetter;
import org.ignite.platform.inbox.DeadLetterDesk;
import org.ignite.platform.pages.Page;
import org.ignite.platform.pages.PageRequest;
import org.ignite.platform.tasks.JobView;
import org.ignite.platform.tasks.Jobs;
import org.ignite.platform.tasks.Tasks;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What the programme team sees of a service's inner life. Each service has one resource that
 * extends this.
 */
public abstract class AdminPages extends MailPages {

  @Inject AuditLog audit;
  @Inject Tasks tasks;
  @Inject Jobs jobs;
  @Inject DeadLetterDesk desk;
  @Inject PlatformConfig config;

  @GET
  @Path("/audit-entries")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "List who did what", description = "Newest first.")
  public Uni<Page<AuditEntry>> listAuditEntries(
      @BeanParam PageRequest page,
      @Parameter(
              description =
                  "What was done to this thing alone: the id of a participant, a person, a session"
                      + " …")
          @QueryParam("subjectId")
          @Nullable UUID subjectId) {
    return audit.page(subjectId, page);
  }

  @GET
  @Path("/audit-entries")
  @Operation(hidden = true)
  public RestMulti<byte[]> listAuditEntries(
      @Context HttpHeaders headers, @QueryParam("subjectId") @Nullable UUID subjectId) {
    return whole.stream(headers, AuditEntry.class, batch -> audit.page(subjectId, batch));
  }

  @GET
  @Path("/tasks")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List durable tasks",
      description =
          "Accounts to be made, invitations to be written, jobs: newest first, with their"
              + " attempts.")
  public Uni<Page<TaskEntry>> listTasks(
      @BeanParam PageRequest page,
      @Parameter(
              description = "Tasks of this kind alone, as kind in the list says it, like account.")
          @QueryParam("kind")
          @Nullable String kind) {
    return audit.tasks(kind, page);
  }

  @GET
  @Path("/tasks")
  @Operation(hidden = true)
  public RestMulti<byte[]> listTasks(
      @Context HttpHeaders headers, @QueryParam("kind") @Nullable String kind) {
    return whole.stream(headers, TaskEntry.class, batch -> audit.tasks(kind, batch));
  }

  @POST
  @Path("/tasks/{taskId}/retry")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Refuses("job-ended")
  @Operation(
      summary = "Try a task again now",
      description = "One that failed or waits for its next attempt gets all its attempts anew.")
  @APIResponse(responseCode = "204", description = "It is tried again within a second.")
  public Uni<RestResponse<Void>> retryTask(@PathParam("taskId") UUID taskId) {
    return tasks.retry(taskId).replaceWith(RestResponse.noContent());
  }

  @GET
  @Path("/dead-letters")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List events that could not be taken",
      description = "At most 100 a topic, oldest first, without their data.")
  public Uni<DeadLetterList> listDeadLetters() {
    return desk.list(100).map(DeadLetterList::new);
  }

  /** The letters that wait. */
  public record DeadLetterList(List<DeadLetter> items) {}

  @POST
  @Path("/dead-letters/replays")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      summary = "Take the dead letters again",
      description = "After the cause is mended. What fails again stays, with its new reason.")
  @APIResponse(responseCode = "202", description = "The job; its address is in Location.")
  public Uni<RestResponse<JobView>> replayDeadLetters() {
    return desk.replay()
        .map(
            id ->
                Answers.accepted(
                    "/api/v1/admin/" + config.service() + "/dead-letters/replays", id));
  }

  @GET
  @Path("/dead-letters/replays/{replayId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Read a replay")
  public Uni<JobView> readReplay(@PathParam("replayId") UUID replayId) {
    return jobs.now(DeadLetterDesk.REPLAY, replayId);
  }
}
