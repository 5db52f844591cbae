/** Who of a cohort has met whom in small groups. */
@NullMarked
package org.ignite.sessions.mixing;

import org.jspecify.annotations.NullMarked;
