/** Wishes for learning sets over HTTP. */
@NullMarked
package org.ignite.sessions.wishes.http;

import org.jspecify.annotations.NullMarked;
