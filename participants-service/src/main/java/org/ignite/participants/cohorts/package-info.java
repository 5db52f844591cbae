/** A year's group: season, capacity, commitment, sponsors, and its way from draft to archived. */
@NullMarked
package org.ignite.participants.cohorts;

import org.jspecify.annotations.NullMarked;
