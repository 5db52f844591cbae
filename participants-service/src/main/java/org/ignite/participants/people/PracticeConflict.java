package org.ignite.participants.people;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom a facilitator or coach must not hold: a person, or everybody of an organisation.
 *
 * @param reason for the programme team and whoever gave it alone; no event carries it
 */
@Embeddable
@Schema(name = "PracticeConflict")
public record PracticeConflict(
    @Nullable UUID withPersonId,
    @Schema(examples = "0199f0a0-0000-7000-8000-000000000000") @Nullable UUID withOrganisationId,
    @Schema(examples = "We worked together until last year.") @Size(max = 1000)
        @Nullable String reason) {

  @AssertTrue(message = "give withPersonId or withOrganisationId, one of the two")
  @Schema(hidden = true)
  boolean isWithOne() {
    return (withPersonId == null) != (withOrganisationId == null);
  }
}
