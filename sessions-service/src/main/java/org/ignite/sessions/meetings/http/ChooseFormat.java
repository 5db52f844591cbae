package org.ignite.sessions.meetings.http;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.meetings.SetFormat;

/** How a set shares the time of its meetings. */
@Schema(name = "ChooseSetFormat")
record ChooseFormat(@NotNull SetFormat format) {}
