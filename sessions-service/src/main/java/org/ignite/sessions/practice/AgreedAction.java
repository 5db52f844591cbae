package org.ignite.sessions.practice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action as it is agreed.
 *
 * @param participantId whose it is
 * @param issueId the issue that it came out of; null for none
 * @param sessionId the meeting at which it was agreed; null for outside of one
 */
record AgreedAction(
    UUID learningSetId,
    UUID participantId,
    @Nullable UUID issueId,
    @Nullable UUID sessionId,
    ActionWords words) {}
