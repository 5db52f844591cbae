package org.ignite.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as it came in.
 *
 * @param id the event's id, the same each time it is delivered
 * @param type {@code org.ignite.participants.person.changed.v1}
 * @param aggregateId the aggregate that it tells of
 * @param aggregateVersion the aggregate's version; what is not newer than what is known is ignored
 * @param data the state; null for a tombstone
 */
public record IncomingEvent(
    String id, String type, UUID aggregateId, long aggregateVersion, @Nullable JsonNode data) {}
