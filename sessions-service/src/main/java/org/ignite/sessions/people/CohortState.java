package org.ignite.sessions.people;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What this service reads of a cohort's events.
 *
 * @param commitmentDays the days that a participant signs up to
 */
record CohortState(String name, LocalDate startsOn, LocalDate endsOn, BigDecimal commitmentDays) {}
