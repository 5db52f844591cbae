package org.ignite.sessions.learningsets;

import java.util.List;
import org.ignite.sessions.people.Person;

/** A set that was made just now, with whom it consists of. */
public record MadeSet(
    LearningSet set, Person facilitator, List<LearningSets.NamedMember> members) {}
