package org.ignite.sessions.practice.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an issue. */
@Schema(name = "ResolveIssue")
record ResolveIssue(
    @NotBlank
        @Size(max = 2000)
        @Schema(examples = "She runs the programme board now, and I have stopped asking her first.")
        String resolution) {

  /** In a log it would be read by people who may not know of it. */
  @Override
  public String toString() {
    return "ResolveIssue";
  }
}
