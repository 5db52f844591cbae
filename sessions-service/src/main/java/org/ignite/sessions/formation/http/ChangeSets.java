package org.ignite.sessions.formation.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.formation.Allocation.Effort;
import org.ignite.sessions.formation.AllocationOrder;
import org.jspecify.annotations.Nullable;

/** How far the sets that stand may be changed. */
@Schema(name = "ChangeSets")
record ChangeSets(
    @Min(0)
        @Max(200)
        @Schema(
            description =
                "How many may move whom the change is not about; 2 unless told. Who is in no set,"
                    + " and those of one set who can't share one any more, do not count.")
        @Nullable Integer mostOthersMoved,
    @Size(min = 1, max = 50)
        @Schema(description = "Persons who may hold the sets; unless told those who do.")
        @Nullable List<@NotNull UUID> facilitatorIds,
    @Schema(description = "Of one seed and a number of iterations comes one draft.")
        @Nullable Integer seed,
    @Min(1) @Max(600) @Schema(description = "How long is searched; 3 unless told otherwise.")
        @Nullable Integer seconds,
    @Min(1)
        @Max(1_000_000_000)
        @Schema(description = "How many moves are tried, in place of or beside seconds.")
        @Nullable Long iterations) {

  AllocationOrder order() {
    return AllocationOrder.ofChange(facilitatorIds, mostOthersMoved);
  }

  Effort effort() {
    return StartAllocation.effort(seed, seconds, iterations);
  }
}
