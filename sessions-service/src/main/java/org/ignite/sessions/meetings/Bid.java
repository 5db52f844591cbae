package org.ignite.sessions.meetings;

import java.time.Instant;
import java.util.UUID;

/**
 * That a member wants to present.
 *
 * @param soFar the minutes that they have had in the season's earlier meetings
 */
record Bid(UUID participantId, Urgency urgency, Instant bidAt, int soFar) {}
