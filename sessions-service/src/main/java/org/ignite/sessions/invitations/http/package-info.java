/** Invitations, replies and attendance over HTTP. */
@NullMarked
package org.ignite.sessions.invitations.http;

import org.jspecify.annotations.NullMarked;
