package org.ignite.sessions.practice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an issue is about; plain text, for the set alone. */
@Schema(name = "SetIssueWords")
public record IssueWords(
    @NotBlank @Size(max = 200) @Schema(examples = "A deputy who will not let go") String title,
    @NotBlank
        @Size(max = 4000)
        @Schema(
            examples =
                "Two reorganisations on, decisions still go round by the old desk. What do I not"
                    + " see?")
        String about) {

  /** In a log it would be read by people who may not know of it. */
  @Override
  public String toString() {
    return "IssueWords";
  }
}
