package org.ignite.sessions.people;

import java.time.LocalDate;

/** What this service reads of a cohort's events. */
record CohortState(LocalDate startsOn, LocalDate endsOn) {}
