/** What is published of invitations. */
@NullMarked
package org.ignite.sessions.invitations.events;

import org.jspecify.annotations.NullMarked;
