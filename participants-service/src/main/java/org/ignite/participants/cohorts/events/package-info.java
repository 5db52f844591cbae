/** What is published of cohorts. */
@NullMarked
package org.ignite.participants.cohorts.events;

import org.jspecify.annotations.NullMarked;
