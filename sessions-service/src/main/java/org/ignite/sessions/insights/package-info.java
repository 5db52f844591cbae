/**
 * What was learnt, told on under the Chatham House Rule: a theme and a half-season, and nobody
 * behind it.
 */
@NullMarked
package org.ignite.sessions.insights;

import org.jspecify.annotations.NullMarked;
