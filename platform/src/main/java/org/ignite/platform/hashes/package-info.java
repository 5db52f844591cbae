/** Digests of texts and bytes. */
@NullMarked
package org.ignite.platform.hashes;

import org.jspecify.annotations.NullMarked;
