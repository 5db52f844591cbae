/**
 * Events arrive at least once and take effect exactly once; what can't be taken goes to the dead
 * letters.
 */
@NullMarked
package org.ignite.platform.inbox;

import org.jspecify.annotations.NullMarked;
