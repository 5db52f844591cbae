/** Guests over HTTP: the list of a session's guests, and the page that a guest opens. */
@NullMarked
package org.ignite.sessions.guests.http;

import org.jspecify.annotations.NullMarked;
