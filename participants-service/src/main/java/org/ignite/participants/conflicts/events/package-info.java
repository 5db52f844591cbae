/** What the one reader of the restricted topic learns of conflicts. */
@NullMarked
package org.ignite.participants.conflicts.events;

import org.jspecify.annotations.NullMarked;
