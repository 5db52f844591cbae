package org.ignite.participants.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.ignite.participants.themes.Theme;

/**
 * What a facilitator or coach says of their work.
 *
 * @param capacity sets that a facilitator, participants that a coach takes on at a time: 0 to 50
 * @param themes of the framework, the strongest first
 * @param conflicts whom they must not hold
 */
@Schema(name = "PracticeDetails")
public record PracticeDetails(
    @Schema(examples = "3") @Min(0) @Max(50) int capacity,
    @Schema(examples = "[\"purpose-and-value-driven-leadership\"]") @Size(max = 12) @UniqueElements
        List<@NotNull Theme> themes,
    @Size(max = 50) @UniqueElements List<@Valid @NotNull PracticeConflict> conflicts) {

  public PracticeDetails {
    themes = themes == null ? List.of() : List.copyOf(themes);
    conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
  }
}
