package org.ignite.participants.involvements.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.involvements.Asked;
import org.ignite.participants.involvements.Part;
import org.ignite.participants.involvements.RaterGroup;
import org.ignite.participants.people.PersonDetails;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to be what.
 *
 * @param personId a person whom the registry knows; or
 * @param person one whom it need not
 * @param raterGroup for raters, and for nobody else
 * @param participantId about whom: for raters always, for coaches and critical friends where it is
 *     about one
 * @param holdMail true to keep the letter back: it waits as a batch that the programme team
 *     previews, and releases or discards
 */
@Schema(name = "InviteToCohort")
public record InviteToCohort(
    @Nullable UUID personId,
    @Valid @Nullable Somebody person,
    @NotNull Part part,
    @Nullable RaterGroup raterGroup,
    @Nullable UUID participantId,
    @Schema(examples = "false") boolean holdMail) {

  /** Somebody by name and mail address. */
  @Schema(name = "Somebody")
  public record Somebody(
      @Schema(examples = "Mary") @NotBlank @Size(max = 100) String givenName,
      @Schema(examples = "Lamb") @NotBlank @Size(max = 100) String familyName,
      @Schema(examples = "mary.lamb@example.org") @NotBlank @Email @Size(max = 254) String email) {}

  @AssertTrue(message = "give personId or person, one of the two")
  @Schema(hidden = true)
  boolean isOnePerson() {
    return (personId == null) != (person == null);
  }

  Asked toAsked() {
    return new Asked(
        personId,
        person == null
            ? null
            : PersonDetails.of(person.givenName(), person.familyName(), person.email()),
        part,
        raterGroup,
        participantId);
  }
}
