package org.ignite.feedback.people;

import java.time.LocalDate;
import java.util.UUID;

/** What this service reads of {@code org.ignite.participants.cohort} events. */
record CohortState(UUID cohortId, String name, LocalDate startsOn, LocalDate endsOn) {}
