/** Steps that are taken one after the other. */
@NullMarked
package org.ignite.platform.steps;

import org.jspecify.annotations.NullMarked;
