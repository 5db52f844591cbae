/** The programme team's view into this service. */
@NullMarked
package org.ignite.participants.operations;

import org.jspecify.annotations.NullMarked;
