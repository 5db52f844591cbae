/** What is shown of the answers: one frozen snapshot a closed evaluation. */
@NullMarked
package org.ignite.feedback.releases;

import org.jspecify.annotations.NullMarked;
