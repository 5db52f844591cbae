/** What is published of involvements. */
@NullMarked
package org.ignite.participants.involvements.events;

import org.jspecify.annotations.NullMarked;
