package org.ignite.participants.partners;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a partner organisation, and may be changed.
 *
 * @param clientId the OAuth client of its machine in the realm, exactly as it stands there; no two
 *     partners have one
 * @param organisationId the organisation of the registry that the partner is; an employer is one
 */
@Schema(name = "PartnerDetails")
public record PartnerDetails(
    @Schema(examples = "Adur District Council, people systems")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = PartnerDetails.PRINTABLE, message = "is text without control characters")
        String name,
    @Schema(examples = "delivery") @NotNull PartnerKind kind,
    @Schema(examples = "adur-people-systems")
        @NotBlank
        @Size(max = 255)
        @Pattern(regexp = PartnerDetails.PRINTABLE, message = "is text without control characters")
        String clientId,
    @Nullable UUID organisationId) {

  static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}]*";

  @AssertTrue(message = "an employer is an organisation of the registry: organisationId says which")
  @Schema(hidden = true)
  boolean isEmployerAnOrganisation() {
    return kind != PartnerKind.EMPLOYER || organisationId != null;
  }
}
