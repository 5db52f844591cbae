package org.ignite.sessions.polls.http;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which date a poll is closed with. */
@Schema(name = "CloseDatePoll")
record CloseDatePoll(
    @Schema(
            description =
                "The date. Absent for the one that the most can make; of these the one that the"
                    + " most like to, then the earliest.")
        @Nullable UUID optionId) {}
