package org.ignite.sessions.meetings.http;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.meetings.Urgency;

/** That you ask for time at a meeting. */
@Schema(name = "PlaceBid")
record PlaceBid(@NotNull Urgency urgency) {}
