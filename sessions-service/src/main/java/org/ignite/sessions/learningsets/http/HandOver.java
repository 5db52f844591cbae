package org.ignite.sessions.learningsets.http;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who holds a learning set next. */
@Schema(name = "HandOver")
record HandOver(
    @NotNull UUID facilitatorId,
    @Schema(
            description =
                "The first day, in London, on which they hold it; today or later. Absent for now.")
        @Nullable LocalDate from) {}
