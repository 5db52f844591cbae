/** Date polls over HTTP, and the page by which a letter's reader answers. */
@NullMarked
package org.ignite.sessions.polls.http;

import org.jspecify.annotations.NullMarked;
