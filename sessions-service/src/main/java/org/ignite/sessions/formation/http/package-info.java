/** Forming learning sets over HTTP. */
@NullMarked
package org.ignite.sessions.formation.http;

import org.jspecify.annotations.NullMarked;
