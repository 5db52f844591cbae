package org.ignite.sessions.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the programme team plans.
 *
 * @param confidentiality null for what is usual for its kind
 */
public record SessionPlan(
    UUID cohortId,
    SessionKind kind,
    @Nullable Confidentiality confidentiality,
    SessionDetails details) {}
