/**
 * Forms learning sets out of a cohort: rules, score, search, explanation, and why it can not be
 * done. Pure Java: knows no database, no HTTP and no clock but the time that a search may take.
 */
@NullMarked
package org.ignite.sessions.allocation;

import org.jspecify.annotations.NullMarked;
