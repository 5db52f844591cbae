/** What is published of sessions. */
@NullMarked
package org.ignite.sessions.sessions.events;

import org.jspecify.annotations.NullMarked;
