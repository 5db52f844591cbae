/** Season plans, closed periods, and the season and its sessions as pictures and pages. */
@NullMarked
package org.ignite.sessions.season.http;

import org.jspecify.annotations.NullMarked;
