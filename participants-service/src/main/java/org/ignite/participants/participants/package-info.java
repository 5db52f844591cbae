/** A person's participation in a cohort, from the application to the end. */
@NullMarked
package org.ignite.participants.participants;

import org.jspecify.annotations.NullMarked;
