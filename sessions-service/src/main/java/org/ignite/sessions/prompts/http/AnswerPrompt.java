package org.ignite.sessions.prompts.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.names.ConfirmsWords;
import org.ignite.sessions.prompts.Device;
import org.ignite.sessions.prompts.PromptAnswer;
import org.jspecify.annotations.Nullable;

/** An answer, by choice or in words. */
@Schema(name = "AnswerPrompt")
record AnswerPrompt(
    @NotNull
        @Pattern(regexp = Device.PATTERN)
        @Schema(
            examples = "3q2-7wAAAAECAwQFBgcICQ",
            description =
                "At least 128 random bits in Base64 for URLs, which the device makes and keeps for"
                    + " itself: by it an answer replaces the one before. It is not stored.")
        String device,
    @Schema(description = "The option by its number, or the point of the scale, from 1.")
        @Nullable Integer choice,
    @Size(max = 1000)
        @Schema(examples = "From two colleagues who left.", description = "At most 280 characters.")
        @Nullable String text,
    @Schema(description = ConfirmsWords.CONFIRMED) @Size(max = 50)
        @Nullable List<@NotNull @Size(max = 100) String> confirmed)
    implements ConfirmsWords {

  PromptAnswer answer() {
    return new PromptAnswer(choice, text);
  }

  /** In a log it would be read by people who may not know of it. */
  @Override
  public String toString() {
    return "AnswerPrompt";
  }
}
