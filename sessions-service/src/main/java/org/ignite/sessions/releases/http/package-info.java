/** Releases of the schedule over HTTP. */
@NullMarked
package org.ignite.sessions.releases.http;

import org.jspecify.annotations.NullMarked;
