/** By which rules a cohort's learning sets are formed, and what is known for it. */
@NullMarked
package org.ignite.sessions.setrules;

import org.jspecify.annotations.NullMarked;
