package org.ignite.sessions.formation.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.tasks.TaskState;
import org.ignite.platform.versions.Versioned;
import org.jspecify.annotations.Nullable;

/** A search for learning sets: how far it is, and what has become of its draft. */
@Schema(name = "SetAllocation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllocationView(
    UUID id,
    UUID cohortId,
    TaskState state,
    @Schema(description = "The allocation whose draft it goes on from.") @Nullable UUID from,
    @Schema(description = "That it changes sets that stand, in mid-season.") boolean change,
    Instant createdAt,
    @Nullable Instant finishedAt,
    @Schema(description = "With the same seed, iterations and inputs comes the same draft.")
        long seed,
    @Nullable Long iterations,
    @Nullable Integer seconds,
    @Schema(description = "The best draft so far, each time that there was a better one.")
        List<Point> progress,
    @Schema(description = "The draft's score as it is now; higher is better.") @Nullable Long value,
    @Nullable Trouble problem,
    @Nullable Instant proposedAt,
    @Nullable Instant declineUntil,
    @Schema(
            description =
                "open while members can decline; then none, or some: then the sets are to be looked"
                    + " for once more. Neither how many nor who is said to anybody.",
            enumeration = {"open", "none", "some"})
        @Nullable String declines,
    @Nullable Instant releasedAt,
    @JsonIgnore long version)
    implements Versioned {

  AllocationView with(Trouble inWords) {
    return new AllocationView(
        id,
        cohortId,
        state,
        from,
        change,
        createdAt,
        finishedAt,
        seed,
        iterations,
        seconds,
        progress,
        value,
        inWords,
        proposedAt,
        declineUntil,
        declines,
        releasedAt,
        version);
  }

  /** A better draft was found. */
  @Schema(name = "SetAllocationProgress")
  public record Point(long iterations, long value, boolean hardRulesHold, long afterMillis) {}

  /** Why there is no draft that keeps all hard rules, or none at all. */
  @Schema(name = "SetAllocationProblem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Trouble(
      @Schema(examples = "/problems/allocation-infeasible") @Nullable String type,
      @Schema(description = "What can't hold together, in words.") String detail,
      @Schema(
              description =
                  "False: no draft that keeps the hard rules was found, and the best one is there.")
          @Nullable Boolean proved) {}
}
