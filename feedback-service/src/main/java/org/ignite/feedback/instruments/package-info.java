/** What raters are asked and promised, in versions that never change once used. */
@NullMarked
package org.ignite.feedback.instruments;

import org.jspecify.annotations.NullMarked;
