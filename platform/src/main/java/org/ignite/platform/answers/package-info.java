/** Answers that several operations give alike. */
@NullMarked
package org.ignite.platform.answers;

import org.jspecify.annotations.NullMarked;
