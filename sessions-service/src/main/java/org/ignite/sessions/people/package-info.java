/**
 * What this service knows of people, participants and cohorts: its own copy, fed by their owner's
 * events.
 */
@NullMarked
package org.ignite.sessions.people;

import org.jspecify.annotations.NullMarked;
