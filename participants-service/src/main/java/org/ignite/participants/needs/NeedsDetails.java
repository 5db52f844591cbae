package org.ignite.participants.needs;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a participant needs from the people who prepare an event, in their own words.
 *
 * @param access to a building, a room, what is said or shown
 * @param dietary at table
 * @param room at night, at a residential
 * @param emergencyContact whom to call
 */
@Schema(name = "NeedsDetails")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeedsDetails(
    @Schema(examples = "Step-free access; a hearing loop") @Size(max = 2000)
        @Nullable String access,
    @Schema(examples = "Vegetarian, no nuts") @Size(max = 2000) @Nullable String dietary,
    @Schema(examples = "Ground floor") @Size(max = 2000) @Nullable String room,
    @Valid @Nullable Contact emergencyContact) {

  /**
   * Somebody to call.
   *
   * @param phone as it is dialled, in any form
   */
  @Schema(name = "EmergencyContact")
  public record Contact(
      @Schema(examples = "Sam Okafor") @NotBlank @Size(max = 200) String name,
      @Schema(examples = "husband") @NotBlank @Size(max = 100) String relationship,
      @Schema(examples = "+44 20 7946 0000") @NotBlank @Size(max = 50) String phone) {}
}
