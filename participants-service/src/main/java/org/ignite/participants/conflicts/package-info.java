/**
 * Declared conflicts of interest: with whom for those who form sets, why for the programme team
 * alone.
 */
@NullMarked
package org.ignite.participants.conflicts;

import org.jspecify.annotations.NullMarked;
