package org.ignite.sessions.meetings.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.meetings.SetFormat;
import org.jspecify.annotations.Nullable;

/** Who presents at a meeting. */
@Schema(name = "ChooseAgenda")
record ChooseAgenda(
    @Schema(description = "Absent for the set's.") @Nullable SetFormat format,
    @Schema(
            description =
                "Participants, in the order in which they present. At equal time absent for all who"
                    + " have not said no.")
        @Size(max = 8)
        @Nullable List<@NotNull UUID> presenters) {}
