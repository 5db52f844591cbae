/** Identifiers: ordered by time where that is harmless, random where time must not leak. */
@NullMarked
package org.ignite.platform.ids;

import org.jspecify.annotations.NullMarked;
