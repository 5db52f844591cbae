package org.ignite.sessions.learningsets.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A learning set to be made by hand. */
@Schema(name = "MakeLearningSet")
record MakeLearningSet(
    @NotBlank @Size(max = 100) @Schema(examples = "Set A") String name,
    @NotNull UUID facilitatorId,
    @Size(max = 8) @Nullable List<@NotNull UUID> participantIds) {

  List<UUID> members() {
    return participantIds == null ? List.of() : participantIds.stream().distinct().toList();
  }
}
