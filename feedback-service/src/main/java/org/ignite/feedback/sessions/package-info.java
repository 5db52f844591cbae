/** What this service knows of sessions and of who attended them: its own copy, fed by events. */
@NullMarked
package org.ignite.feedback.sessions;

import org.jspecify.annotations.NullMarked;
