package org.ignite.sessions.learningsets.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a learning set is called. */
@Schema(name = "DescribeLearningSet")
record DescribeLearningSet(@NotBlank @Size(max = 100) @Schema(examples = "Set A") String name) {}
