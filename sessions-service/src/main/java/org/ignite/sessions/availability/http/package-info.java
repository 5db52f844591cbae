/** Unavailability and the search for times, over HTTP. */
@NullMarked
package org.ignite.sessions.availability.http;

import org.jspecify.annotations.NullMarked;
