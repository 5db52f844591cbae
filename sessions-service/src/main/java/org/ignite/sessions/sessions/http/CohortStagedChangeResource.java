package org.ignite.sessions.sessions.http;

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

/** What of a cohort's schedule waits for a release. */
@Path("/api/v1/cohorts/{cohortId}/staged-changes")
@Tag(name = "Schedule releases")
public class CohortStagedChangeResource {

  private final StagedChangeList list;
  private final WholeList whole;

  CohortStagedChangeResource(StagedChangeList list, WholeList whole) {
    this.list = list;
    this.whole = whole;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List what waits for a release",
      description = "The cohort's drafts, and what its published sessions are to become.")
  public Uni<Page<StagedChangeView>> listStagedChanges(
      @PathParam("cohortId") UUID cohortId, @BeanParam PageRequest page) {
    return list.page(cohortId, page);
  }

  @GET
  @Operation(hidden = true)
  public RestMulti<byte[]> listStagedChanges(
      @PathParam("cohortId") UUID cohortId, @Context HttpHeaders headers) {
    return whole.stream(headers, StagedChangeView.class, batch -> list.page(cohortId, batch));
  }
}
