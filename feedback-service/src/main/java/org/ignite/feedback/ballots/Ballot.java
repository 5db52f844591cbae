package org.ignite.feedback.ballots;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one rater says. It knows nothing of the rater.
 *
 * @param ratings by item
 * @param comment without blanks around it; null where there is none
 */
public record Ballot(Map<String, Rating> ratings, @Nullable String comment) {}
