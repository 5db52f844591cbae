/** Telling of a set of changes of the schedule at once. */
@NullMarked
package org.ignite.sessions.releases;

import org.jspecify.annotations.NullMarked;
