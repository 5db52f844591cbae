package org.ignite.sessions.prompts.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.prompts.PromptContent;
import org.ignite.sessions.prompts.PromptKind;
import org.jspecify.annotations.Nullable;

/** What is to be asked. */
@Schema(name = "WritePrompt")
record WritePrompt(
    @NotNull @Schema(description = "In words, by an option, or by a point from 1 to 5.")
        PromptKind kind,
    @NotBlank @Size(max = 300) @Schema(examples = "Where is constructive challenge coming from?")
        String question,
    @Size(max = 8)
        @Schema(description = "Of a choice: two to eight different ones. Absent for the others.")
        @Nullable List<@NotBlank @Size(max = 100) String> options) {

  static WritePrompt of(PromptContent content) {
    return new WritePrompt(content.kind(), content.question(), content.options());
  }

  PromptContent content() {
    return new PromptContent(kind, question, options == null ? List.of() : options);
  }
}
