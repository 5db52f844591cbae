/**
 * Partner organisations: whose machine sees which cohorts and whom of the people in them, and by
 * which ids of its own it finds them.
 */
@NullMarked
package org.ignite.participants.partners;

import org.jspecify.annotations.NullMarked;
