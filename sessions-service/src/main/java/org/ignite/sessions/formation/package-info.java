/**
 * Forming a cohort's learning sets: searches as jobs, drafts that are looked at, changed by hand,
 * shown to their members and released. How sets are found is {@code allocation}'s.
 */
@NullMarked
package org.ignite.sessions.formation;

import org.jspecify.annotations.NullMarked;
