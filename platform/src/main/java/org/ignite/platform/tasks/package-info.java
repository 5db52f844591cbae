/** Durable work outside the request: jobs with progress, retried tasks with a visible state. */
@NullMarked
package org.ignite.platform.tasks;

import org.jspecify.annotations.NullMarked;
