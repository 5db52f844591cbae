package org.ignite.sessions.practice.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an action will not be done. */
@Schema(name = "DropSetAction")
record DropAction(
    @NotBlank @Size(max = 1000) @Schema(examples = "She had asked me herself before I came to it.")
        String reason) {

  /** In a log it would be read by people who may not know of it. */
  @Override
  public String toString() {
    return "DropAction";
  }
}
