/** Learning sets: who is in one, and what that means for its meetings. */
@NullMarked
package org.ignite.sessions.learningsets;

import org.jspecify.annotations.NullMarked;
