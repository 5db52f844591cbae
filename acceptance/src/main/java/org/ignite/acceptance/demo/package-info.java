/** Tells a story on a terminal, request by request. */
@NullMarked
package org.ignite.acceptance.demo;

import org.jspecify.annotations.NullMarked;
