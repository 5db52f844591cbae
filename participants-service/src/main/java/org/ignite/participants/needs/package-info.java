/** Access and dietary needs and the contact in an emergency: for a purpose, for a season. */
@NullMarked
package org.ignite.participants.needs;

import org.jspecify.annotations.NullMarked;
