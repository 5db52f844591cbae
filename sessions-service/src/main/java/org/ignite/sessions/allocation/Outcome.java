package org.ignite.sessions.allocation;

import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param draft the best there was, also where it breaks hard rules
 * @param infeasibility why no draft keeps the hard rules, or that none was found; null where this
 *     one does
 */
public record Outcome(Draft draft, Score score, @Nullable Infeasibility infeasibility) {}
