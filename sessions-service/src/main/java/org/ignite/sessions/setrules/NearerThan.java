package org.ignite.sessions.setrules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether those whose places are near each other share a set: in kilometres as the crow flies. */
@Schema(name = "NearerThan")
public record NearerThan(
    @Min(1) @Max(500) @Schema(examples = "20") int kilometres, @NotNull NeighbourLevel level) {}
