/** Who is asked to a session, what they answer, and whether they were there. */
@NullMarked
package org.ignite.sessions.invitations;

import org.jspecify.annotations.NullMarked;
