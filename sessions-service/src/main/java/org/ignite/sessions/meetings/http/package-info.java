/** The meetings of learning sets over HTTP. */
@NullMarked
package org.ignite.sessions.meetings.http;

import org.jspecify.annotations.NullMarked;
