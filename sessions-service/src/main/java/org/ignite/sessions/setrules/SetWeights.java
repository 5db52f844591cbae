package org.ignite.sessions.setrules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the soft rules count beside each other, 0 (not at all) to 1,000. */
@Schema(name = "SetWeights")
public record SetWeights(
    @Min(0) @Max(1000) @Schema(examples = "10", description = "Members are different.")
        int diversity,
    @Min(0) @Max(1000) @Schema(examples = "10", description = "So are they in the least mixed set.")
        int worstSet,
    @Min(0) @Max(1000) @Schema(examples = "6", description = "They share an interest in a theme.")
        int theme,
    @Min(0) @Max(1000) @Schema(examples = "8", description = "Sets have the ideal size.")
        int idealSize,
    @Min(0) @Max(1000) @Schema(examples = "5", description = "Nobody of a minority is alone.")
        int loneMember,
    @Min(0) @Max(1000) @Schema(examples = "5", description = "They have not met before.")
        int repeatedPair,
    @Min(0) @Max(1000) @Schema(examples = "5", description = "Neighbours are apart.")
        int neighbours,
    @Min(0) @Max(1000) @Schema(examples = "100", description = "Wishes are granted.") int wish,
    @Min(0) @Max(1000) @Schema(examples = "8", description = "Sets stay as they are.") int change) {

  /** A wish outweighs whatever a swap gains in diversity and theme. */
  static SetWeights usual() {
    return new SetWeights(10, 10, 6, 8, 5, 5, 5, 100, 8);
  }
}
