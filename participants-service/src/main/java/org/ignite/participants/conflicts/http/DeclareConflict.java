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
    @Nullable UUID personId,
    @Schema(examples = "0199f0a0-0000-7000-8000-000000000000") @Nullable UUID organisationId,
    @Schema(examples = "I sat on its board until last year.") @Size(max = 2000)
        @Nullable String reason) {

  @AssertTrue(message = "give personId or organisationId, one of the two")
  @Schema(hidden = true)
  boolean isWithOne() {
    return (personId == null) != (organisationId == null);
  }
}
