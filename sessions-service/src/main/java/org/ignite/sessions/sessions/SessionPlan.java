package org.ignite.sessions.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the programme team plans.
 *
 * @param confidentiality null for what is usual for its kind
 * @param draft true to keep it to the programme team until it is published
 * @param seriesId what it is one of several of; null for one by itself
 * @param learningSetId whose meeting it is; null for what is none's, or not yet
 */
public record SessionPlan(
    UUID cohortId,
    SessionKind kind,
    @Nullable Confidentiality confidentiality,
    boolean draft,
    @Nullable UUID seriesId,
    @Nullable UUID learningSetId,
    SessionDetails details) {

  /** The plan of what is no learning set's meeting yet. */
  public SessionPlan(
      UUID cohortId,
      SessionKind kind,
      @Nullable Confidentiality confidentiality,
      boolean draft,
      @Nullable UUID seriesId,
      SessionDetails details) {
    this(cohortId, kind, confidentiality, draft, seriesId, null, details);
  }
}
