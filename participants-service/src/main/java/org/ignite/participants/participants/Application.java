package org.ignite.participants.participants;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.people.PersonDetails;
import org.jspecify.annotations.Nullable;

/**
 * Somebody applies for a place.
 *
 * @param personId who, where the registry knows them already
 * @param person who, where it does not; exactly one of the two is given
 * @param organisationId the organisation they lead
 * @param roleTitle what they are there
 * @param statement why they want to take part; empty where nothing was written
 * @param referees who can speak for them
 */
public record Application(
    @Nullable UUID personId,
    @Nullable PersonDetails person,
    UUID organisationId,
    String roleTitle,
    String statement,
    List<Referee> referees) {

  /**
   * Somebody who can speak for an applicant.
   *
   * @param relationship to the applicant
   */
  @Schema(name = "Referee")
  public record Referee(
      @Schema(examples = "Cllr Jo Grant") @NotBlank @Size(max = 200) String name,
      @Schema(examples = "Leader of the council") @NotBlank @Size(max = 200) String relationship,
      @Schema(examples = "jo.grant@example.org") @NotBlank @Email @Size(max = 254) String email) {}
}
