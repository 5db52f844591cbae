package org.ignite.participants.participants.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.participants.Application;
import org.ignite.participants.people.PersonDetails;
import org.jspecify.annotations.Nullable;

/**
 * An application for a place.
 *
 * @param personId a person whom the registry knows; or
 * @param person a new one
 * @param organisationId the organisation that they lead
 * @param statement why they want to take part
 * @param referees who can speak for them
 */
@Schema(name = "RegisterParticipant")
public record RegisterParticipant(
    @Nullable UUID personId,
    @Valid @Nullable PersonDetails person,
    @NotNull UUID organisationId,
    @Schema(examples = "Chief Executive") @NotBlank @Size(max = 100) String roleTitle,
    @Schema(examples = "I want to be told the truth about how I lead.") @Size(max = 5000)
        @Nullable String statement,
    @Valid @Size(max = 5) @Nullable List<Application.@NotNull Referee> referees) {

  @AssertTrue(message = "give personId or person, one of the two")
  @Schema(hidden = true)
  boolean isOnePerson() {
    return (personId == null) != (person == null);
  }

  Application toApplication() {
    return new Application(
        personId,
        person,
        organisationId,
        roleTitle,
        statement == null ? "" : statement,
        referees == null ? List.of() : referees);
  }
}
