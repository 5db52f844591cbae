/** Exchange offers, visit requests, wishes and learning notes over HTTP. */
@NullMarked
package org.ignite.sessions.exchanges.http;

import org.jspecify.annotations.NullMarked;
