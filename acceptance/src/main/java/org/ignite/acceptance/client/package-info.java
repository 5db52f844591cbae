/** A client of the API that repeats a request until it is answered, under the same key. */
@NullMarked
package org.ignite.acceptance.client;

import org.jspecify.annotations.NullMarked;
