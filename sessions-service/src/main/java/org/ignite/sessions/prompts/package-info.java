/**
 * Live prompts of a large-group session: asked one at a time, answered on phones without a name,
 * shown in shuffled batches of at least three.
 */
@NullMarked
package org.ignite.sessions.prompts;

import org.jspecify.annotations.NullMarked;
