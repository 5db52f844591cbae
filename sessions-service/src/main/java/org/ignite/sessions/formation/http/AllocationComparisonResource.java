package org.ignite.sessions.formation.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.platform.access.Refuses;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.formation.Comparing;
import org.ignite.sessions.formation.Comparing.Compared;
import org.jspecify.annotations.Nullable;

/** Drafts of learning sets side by side. */
@Path("/api/v1/cohorts/{cohortId}/allocation-comparison")
@Tag(name = "Set allocations")
public class AllocationComparisonResource {

  private static final int MOST = 5;

  private final Comparing comparing;

  AllocationComparisonResource(Comparing comparing) {
    this.comparing = comparing;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Refuses({"no-draft-yet", "invalid-request"})
  @Operation(
      summary = "Compare set allocations",
      description =
          "Their scores, what each rule adds, and who is not with the same set in all of them.")
  public Uni<ComparisonView> compareSetAllocations(
      @PathParam("cohortId") UUID cohortId,
      @Parameter(
              description =
                  "Ids of two to five allocations of the cohort, with commas between; absent for"
                      + " the newest five that have a draft.")
          @QueryParam("allocations")
          @Nullable String allocations) {
    Uni<Compared> compared =
        allocations == null
            ? comparing.compareNewest(cohortId, MOST)
            : comparing.compare(cohortId, ids(allocations));
    return compared.map(ComparisonView::of);
  }

  private static List<UUID> ids(String allocations) {
    List<UUID> ids =
        Arrays.stream(allocations.split(","))
            .map(AllocationComparisonResource::id)
            .distinct()
            .toList();
    if (ids.size() < 2 || ids.size() > MOST) {
      throw new InvalidRequest("?allocations", "Name two to five of them.");
    }
    return ids;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text.strip());
    } catch (IllegalArgumentException e) {
      throw new InvalidRequest("?allocations", "are ids with commas between them");
    }
  }
}
