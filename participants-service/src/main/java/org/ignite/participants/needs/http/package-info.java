/** Needs over HTTP, and the sheet for a residential. */
@NullMarked
package org.ignite.participants.needs.http;

import org.jspecify.annotations.NullMarked;
