/** Participants over HTTP. */
@NullMarked
package org.ignite.participants.participants.http;

import org.jspecify.annotations.NullMarked;
