/** What is due by the clock is done for every row that it is due for. */
@NullMarked
package org.ignite.platform.sweeps;

import org.jspecify.annotations.NullMarked;
