package org.ignite.sessions.practice.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ground rules for a set. */
@Schema(name = "ReplaceGroundRules")
record ReplaceGroundRules(
    @NotNull
        @Size(min = 1, max = 20)
        @Schema(
            description = "In their order.",
            examples = "[\"What is said here stays here.\", \"We ask before we advise.\"]")
        List<@NotBlank @Size(max = 500) String> points) {

  /** In a log it would be read by people who may not know of it. */
  @Override
  public String toString() {
    return "ReplaceGroundRules";
  }
}
