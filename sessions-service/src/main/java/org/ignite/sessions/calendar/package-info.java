/**
 * Sessions in people's own calendars: what a diary is sent, and the private address from which it
 * reads by itself. Nothing here says who else is invited.
 */
@NullMarked
package org.ignite.sessions.calendar;

import org.jspecify.annotations.NullMarked;
