/**
 * Session evaluations: opened by the first attendance, answered by those who were there, closed,
 * released.
 */
@NullMarked
package org.ignite.feedback.evaluations;

import org.jspecify.annotations.NullMarked;
