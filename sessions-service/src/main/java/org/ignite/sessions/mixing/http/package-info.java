/** Who has met whom over HTTP, and as a picture. */
@NullMarked
package org.ignite.sessions.mixing.http;

import org.jspecify.annotations.NullMarked;
