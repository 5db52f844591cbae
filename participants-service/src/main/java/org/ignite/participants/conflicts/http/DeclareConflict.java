package org.ignite.participants.conflicts.http;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A conflict of interest to be declared, with one of the two.
 *
 * @param reason for the programme team alone; may be left out
 */
public record DeclareConflict(
    @Nullable UUID withPersonId,
    @Schema(examples = "0199f0a0-0000-7000-8000-000000000000") @Nullable UUID withOrganisationId,
    @Schema(examples = "I sat on its board until last year.") @Size(max = 2000)
        @Nullable String reason) {

  @AssertTrue(message = "give withPersonId or withOrganisationId, one of the two")
  @Schema(hidden = true)
  boolean isWithOne() {
    return (withPersonId == null) != (withOrganisationId == null);
  }
}
