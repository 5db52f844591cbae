/** People, apart from their participation: one person can come back in another cohort or role. */
@NullMarked
package org.ignite.participants.people;

import org.jspecify.annotations.NullMarked;
