/** What can't, or should not, be at the same time as a session, and how serious that is. */
@NullMarked
package org.ignite.sessions.clashes;

import org.jspecify.annotations.NullMarked;
