/**
 * The participant registry: the system of record for organisations, cohorts, people and their
 * participation.
 */
@NullMarked
package org.ignite.participants;

import org.jspecify.annotations.NullMarked;
