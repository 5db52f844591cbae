/** Who did what to what, written in the transaction that did it. */
@NullMarked
package org.ignite.platform.audit;

import org.jspecify.annotations.NullMarked;
