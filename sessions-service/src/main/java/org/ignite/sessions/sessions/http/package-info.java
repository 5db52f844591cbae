/** Sessions over HTTP. */
@NullMarked
package org.ignite.sessions.sessions.http;

import org.jspecify.annotations.NullMarked;
