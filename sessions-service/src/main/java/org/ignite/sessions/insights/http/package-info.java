/** Insights over HTTP. */
@NullMarked
package org.ignite.sessions.insights.http;

import org.jspecify.annotations.NullMarked;
