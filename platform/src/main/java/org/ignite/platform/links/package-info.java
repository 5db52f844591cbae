/** Links in letters that open one thing to whoever holds them, without an account. */
@NullMarked
package org.ignite.platform.links;

import org.jspecify.annotations.NullMarked;
