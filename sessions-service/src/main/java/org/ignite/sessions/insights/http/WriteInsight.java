package org.ignite.sessions.insights.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.names.ConfirmsWords;
import org.ignite.sessions.themes.Theme;
import org.jspecify.annotations.Nullable;

/** What somebody learnt. */
record WriteInsight(
    @NotNull Theme theme,
    @Schema(
            description = "Names no person and no organisation.",
            examples = "Ask who has not spoken yet before you ask who agrees.")
        @NotBlank
        @Size(max = 1000)
        String text,
    @Schema(description = ConfirmsWords.CONFIRMED) @Size(max = 50)
        @Nullable List<@NotNull @Size(max = 100) String> confirmed)
    implements ConfirmsWords {

  /** In a log it would be read by people who may not know of it. */
  @Override
  public String toString() {
    return "WriteInsight";
  }
}
