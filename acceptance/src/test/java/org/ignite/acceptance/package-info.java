/** The whole suite, tried from outside: the story, and the story under fire. */
@NullMarked
package org.ignite.acceptance;

import org.jspecify.annotations.NullMarked;
