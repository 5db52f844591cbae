/** When people can not come, and the times at which a group can meet. */
@NullMarked
package org.ignite.sessions.availability;

import org.jspecify.annotations.NullMarked;
