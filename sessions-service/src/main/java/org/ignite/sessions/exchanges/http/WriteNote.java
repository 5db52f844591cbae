package org.ignite.sessions.exchanges.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.exchanges.NoteReaders;
import org.ignite.sessions.names.ConfirmsWords;
import org.jspecify.annotations.Nullable;

/** What a visitor learnt. */
@Schema(name = "WriteLearningNote")
record WriteNote(
    @NotBlank
        @Size(max = 2000)
        @Schema(examples = "They decide in a stand-up of ten minutes what we decide in a month.")
        String text,
    @NotNull
        @Schema(
            examples = "host",
            description =
                "Who reads it: nobody else; the host (for one without an account, the programme"
                    + " team); or the host, the cohort and the programme team.")
        NoteReaders shownTo,
    @Schema(description = ConfirmsWords.CONFIRMED) @Size(max = 50)
        @Nullable List<@NotNull @Size(max = 100) String> confirmed)
    implements ConfirmsWords {

  /** In a log it would be read by people who may not know of it. */
  @Override
  public String toString() {
    return "WriteNote";
  }
}
