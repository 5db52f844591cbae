package org.ignite.sessions.setrules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many members a set has, 4 to 8: below four it has to be formed again, and more than eight do
 * not come to speak (PROGRAMME.md, How a learning set works).
 */
@Schema(name = "SetSize")
public record SetSize(
    @Min(4) @Max(8) @Schema(examples = "5") int smallest,
    @Min(4) @Max(8) @Schema(examples = "6") int ideal,
    @Min(4) @Max(8) @Schema(examples = "8") int largest) {

  static SetSize usual() {
    return new SetSize(5, 6, 8);
  }
}
