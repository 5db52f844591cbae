/**
 * Co-design: what participants would like to meet for, who backs it, what is said about it, and how
 * it becomes a session.
 */
@NullMarked
package org.ignite.sessions.proposals;

import org.jspecify.annotations.NullMarked;
