/** Programs that work against a running suite. */
@NullMarked
package org.ignite.acceptance;

import org.jspecify.annotations.NullMarked;
