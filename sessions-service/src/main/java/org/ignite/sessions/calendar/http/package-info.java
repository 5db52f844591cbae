/** A person's own calendar over HTTP: its settings, and the feed that diaries read. */
@NullMarked
package org.ignite.sessions.calendar.http;

import org.jspecify.annotations.NullMarked;
