/** Refusals that say what happened and what to do: RFC 9457 problem details. */
@NullMarked
package org.ignite.platform.problems;

import org.jspecify.annotations.NullMarked;
