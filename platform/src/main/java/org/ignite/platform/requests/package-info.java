/** The id of a request, from the first byte to the last event that it causes. */
@NullMarked
package org.ignite.platform.requests;

import org.jspecify.annotations.NullMarked;
