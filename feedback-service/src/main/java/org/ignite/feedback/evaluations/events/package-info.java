/** The published events of evaluations. */
@NullMarked
package org.ignite.feedback.evaluations.events;

import org.jspecify.annotations.NullMarked;
