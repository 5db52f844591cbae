/** Clashes and their levels over HTTP. */
@NullMarked
package org.ignite.sessions.clashes.http;

import org.jspecify.annotations.NullMarked;
