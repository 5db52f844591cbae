/** Lists: keyset pages, and the whole list streamed as CSV or NDJSON. */
@NullMarked
package org.ignite.platform.pages;

import org.jspecify.annotations.NullMarked;
