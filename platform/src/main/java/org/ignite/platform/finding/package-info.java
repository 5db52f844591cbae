/** Looking for the one thing that has an id. */
@NullMarked
package org.ignite.platform.finding;

import org.jspecify.annotations.NullMarked;
