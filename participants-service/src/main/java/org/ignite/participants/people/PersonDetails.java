package org.ignite.participants.people;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of a person, and may be changed.
 *
 * @param email where mail goes and by what the account is found
 * @param roles what they are in the programme beside a participation, which gives its role by
 *     itself
 */
@Schema(name = "PersonDetails")
public record PersonDetails(
    @Schema(examples = "Amina") @NotBlank @Size(max = 100) String givenName,
    @Schema(examples = "Okafor") @NotBlank @Size(max = 100) String familyName,
    @Schema(examples = "amina.okafor@example.org") @NotBlank @Email @Size(max = 254) String email,
    @Schema(examples = "[\"facilitator\"]") Set<@NotNull PersonRole> roles) {

  public PersonDetails {
    roles = roles == null ? Set.of() : Set.copyOf(roles);
    email = email == null ? null : email.strip();
  }

  /** Somebody of whom no more is known, without a role. */
  public static PersonDetails of(String givenName, String familyName, String email) {
    return new PersonDetails(givenName, familyName, email, Set.of());
  }
}
