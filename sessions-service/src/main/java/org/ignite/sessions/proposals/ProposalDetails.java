package org.ignite.sessions.proposals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.ignite.sessions.themes.Theme;

/**
 * What an author says of their proposal, and may change while it is open. Plain text.
 *
 * @param about what it is about and why it is worth the cohort's time
 * @param themes of the framework, the first the most important
 * @param outcomes that it serves, in the author's words; their own outcomes stay private
 */
@Schema(name = "ProposalDetails")
public record ProposalDetails(
    @Schema(examples = "Telling a hard truth to a new leader") @NotBlank @Size(max = 200)
        String title,
    @Schema(examples = "Three of us have one since May. What did we say first, and what too late?")
        @NotBlank
        @Size(max = 4000)
        String about,
    @NotNull ProposalFormat format,
    @Schema(examples = "[\"mandate-confidence-and-courage\"]")
        @NotEmpty
        @Size(max = 12)
        @UniqueElements
        List<@NotNull Theme> themes,
    @Schema(
            description = "Outcomes that it serves, in the author's words; may be left out.",
            examples = "[\"Give advice that is heard before a decision and not after it\"]")
        @Size(max = 5)
        @UniqueElements
        List<@NotBlank @Size(max = 300) String> outcomes) {

  public ProposalDetails {
    themes = themes == null ? List.of() : themes;
    outcomes = outcomes == null ? List.of() : outcomes;
  }
}
