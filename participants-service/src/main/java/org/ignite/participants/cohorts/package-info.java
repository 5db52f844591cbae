/** A year's group: season, capacity, commitment. */
@NullMarked
package org.ignite.participants.cohorts;

import org.jspecify.annotations.NullMarked;
