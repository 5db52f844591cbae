/** Involvements over HTTP, and the page on which one is answered. */
@NullMarked
package org.ignite.participants.involvements.http;

import org.jspecify.annotations.NullMarked;
