/**
 * The plan of a season: what stands in a template, on which days it can be, and what it looks like.
 */
@NullMarked
package org.ignite.sessions.season;

import org.jspecify.annotations.NullMarked;
