package org.ignite.sessions.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the programme team plans.
 *
 * @param confidentiality null for what is usual for its kind
 * @param draft true to keep it to the programme team until it is published
 * @param seriesId what it is one of several of; null for one by itself
 */
public record SessionPlan(
    UUID cohortId,
    SessionKind kind,
    @Nullable Confidentiality confidentiality,
    boolean draft,
    @Nullable UUID seriesId,
    SessionDetails details) {}
