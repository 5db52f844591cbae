package org.ignite.sessions.wishes.http;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** Whom a participant does not want to sit with. */
@Schema(name = "ReplaceSetWishes")
record ReplaceSetWishes(
    @NotNull
        @UniqueElements
        @Schema(
            description = "Other participants of the cohort, at most five; empty for nobody.",
            examples = "[\"0199f0a0-0000-7000-8000-000000000011\"]")
        List<@NotNull UUID> apartFrom) {}
