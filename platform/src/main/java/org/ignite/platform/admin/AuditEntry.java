package org.ignite.platform.admin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to what.
 *
 * @param actor the person's id, {@code client:<id>} for a machine, {@code service} for the service
 *     itself
 * @param operation the operation's id; empty for the service's own doing
 */
public record AuditEntry(
    UUID id,
    Instant occurredAt,
    String actor,
    String operation,
    String subjectType,
    UUID subjectId,
    @Nullable String requestId) {}
