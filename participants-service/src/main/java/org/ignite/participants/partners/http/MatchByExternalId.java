package org.ignite.participants.partners.http;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.partners.ExternalId;

/**
 * A partner's own id, to be given to a person or an organisation.
 *
 * @param externalId 1 to 200 characters, compared exactly
 */
@Schema(name = "MatchByExternalId")
public record MatchByExternalId(
    @Schema(examples = "HR-004711", minLength = 1, maxLength = 200) @NotNull @ExternalId
        String externalId) {}
