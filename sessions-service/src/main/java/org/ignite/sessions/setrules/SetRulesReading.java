package org.ignite.sessions.setrules;

import java.util.UUID;

/**
 * A cohort's rules as they were read.
 *
 * @param version how often they have been said; 0 for the usual ones
 */
public record SetRulesReading(UUID cohortId, SetRules rules, long version) {}
