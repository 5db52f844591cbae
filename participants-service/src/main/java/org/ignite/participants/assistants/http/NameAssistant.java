package org.ignite.participants.assistants.http;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.assistants.Permission;
import org.ignite.participants.people.PersonDetails;

/**
 * Whom a participant trusts with what.
 *
 * @param permissions at least one of them
 */
@Schema(name = "NameAssistant")
public record NameAssistant(
    @Schema(examples = "Sam") @NotBlank @Size(max = 100) String givenName,
    @Schema(examples = "Reed") @NotBlank @Size(max = 100) String familyName,
    @Schema(examples = "sam.reed@example.org") @NotBlank @Email @Size(max = 254) String email,
    @NotEmpty Set<@NotNull Permission> permissions) {

  PersonDetails toPerson() {
    return PersonDetails.of(givenName, familyName, email);
  }
}
