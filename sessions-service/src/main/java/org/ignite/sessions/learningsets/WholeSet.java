package org.ignite.sessions.learningsets;

import java.util.List;
import org.ignite.sessions.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * A set as the transaction at hand leaves it, with whom it consists of.
 *
 * @param facilitator null while nothing is known of them
 */
public record WholeSet(
    LearningSet set, @Nullable Person facilitator, List<LearningSets.NamedMember> members) {}
