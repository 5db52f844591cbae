package org.ignite.sessions.season.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.season.Closing;
import org.ignite.sessions.season.Closure;
import org.jspecify.annotations.Nullable;

/** Days on which nothing of the programme shall be. */
@Schema(name = "CloseDays")
record CloseDays(
    @NotNull Closing kind,
    @NotBlank @Size(max = 200) @Schema(examples = "Half-term in most of the cohort's counties")
        String name,
    @NotNull LocalDate firstDay,
    @Schema(description = "Included; absent for one day.") @Nullable LocalDate lastDay,
    @Schema(description = "Absent for all cohorts.") @Nullable UUID cohortId) {

  Closure closure() {
    return new Closure(kind, name.strip(), firstDay, lastDay == null ? firstDay : lastDay);
  }
}
