/**
 * The maximally diverse grouping problem: elements are put into groups of bounded sizes so that the
 * sum of the distances inside the groups is as large as it can be found to be. Knows nothing of
 * people; learning sets are formed by {@code allocation}, whose core this is alone, to be measured
 * against the literature. See docs/decisions/grouping.md.
 */
@NullMarked
package org.ignite.sessions.grouping;

import org.jspecify.annotations.NullMarked;
