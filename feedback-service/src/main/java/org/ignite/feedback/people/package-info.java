/** What this service knows of people and cohorts: its own copy, fed by events. */
@NullMarked
package org.ignite.feedback.people;

import org.jspecify.annotations.NullMarked;
