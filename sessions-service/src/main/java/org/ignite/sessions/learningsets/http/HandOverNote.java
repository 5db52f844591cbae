package org.ignite.sessions.learningsets.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What who holds a set notes for who holds it next. */
@Schema(name = "HandOverNote")
record HandOverNote(
    @NotBlank
        @Size(max = 4000)
        @Schema(examples = "They begin with a walk, and it is worth the half hour.")
        String text) {}
