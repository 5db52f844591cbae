/** How a learning set meets: whose turn it is, for how long, and whether time evens out. */
@NullMarked
package org.ignite.sessions.meetings;

import org.jspecify.annotations.NullMarked;
