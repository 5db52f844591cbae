/**
 * People's parts in a cohort beside its participants: who holds, speaks, challenges, answers,
 * visits.
 */
@NullMarked
package org.ignite.participants.involvements;

import org.jspecify.annotations.NullMarked;
