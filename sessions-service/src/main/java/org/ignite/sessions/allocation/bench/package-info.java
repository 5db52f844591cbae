/** Measures the allocation of learning sets on cohorts that are made up. */
@NullMarked
package org.ignite.sessions.allocation.bench;

import org.jspecify.annotations.NullMarked;
