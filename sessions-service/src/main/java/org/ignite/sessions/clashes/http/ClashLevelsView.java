package org.ignite.sessions.clashes.http;

import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.clashes.ClashKind;
import org.ignite.sessions.clashes.ClashLevel;
import org.ignite.sessions.clashes.ClashLevels;
import org.jspecify.annotations.Nullable;

/** How serious each kind of clash is in a cohort. */
@Schema(name = "ClashLevels")
record ClashLevelsView(
    @NotNull @Schema(description = "The facilitator is at another session.") ClashLevel facilitator,
    @NotNull @Schema(description = "The room is taken.") ClashLevel room,
    @NotNull @Schema(description = "Somebody who has said yes is at another session.")
        ClashLevel person,
    @NotNull @Schema(description = "A residential of the cohort is at the same time.")
        ClashLevel residential,
    @NotNull @Schema(description = "It is not within the season.") ClashLevel season,
    @Schema(
            description =
                "The core sessions ask more days of somebody than they have signed up to. Absent"
                    + " for the usual: warn.")
        @Nullable ClashLevel commitment) {

  static ClashLevelsView of(ClashLevels levels) {
    return new ClashLevelsView(
        levels.of(ClashKind.FACILITATOR),
        levels.of(ClashKind.ROOM),
        levels.of(ClashKind.PERSON),
        levels.of(ClashKind.RESIDENTIAL),
        levels.of(ClashKind.SEASON),
        levels.of(ClashKind.COMMITMENT));
  }

  Map<ClashKind, ClashLevel> levels() {
    return new EnumMap<>(
        Map.of(
            ClashKind.FACILITATOR, facilitator,
            ClashKind.ROOM, room,
            ClashKind.PERSON, person,
            ClashKind.RESIDENTIAL, residential,
            ClashKind.SEASON, season,
            ClashKind.COMMITMENT, commitment == null ? ClashKind.COMMITMENT.usual() : commitment));
  }
}
