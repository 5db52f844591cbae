/**
 * A cohort's story, told by nothing but requests to the gateway; the demo and the tests share it.
 */
@NullMarked
package org.ignite.acceptance.story;

import org.jspecify.annotations.NullMarked;
