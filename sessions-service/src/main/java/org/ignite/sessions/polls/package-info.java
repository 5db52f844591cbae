/** Asking a group which of some dates suit them, and making the session out of the answers. */
@NullMarked
package org.ignite.sessions.polls;

import org.jspecify.annotations.NullMarked;
