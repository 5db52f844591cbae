/**
 * Answers without their rater: tokens, round keys, and the box that holds ballots while a round is
 * open.
 */
@NullMarked
package org.ignite.feedback.ballots;

import org.jspecify.annotations.NullMarked;
