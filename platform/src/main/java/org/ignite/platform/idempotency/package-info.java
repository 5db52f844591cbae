/** A repeated POST under one Idempotency-Key has one effect and one answer. */
@NullMarked
package org.ignite.platform.idempotency;

import org.jspecify.annotations.NullMarked;
