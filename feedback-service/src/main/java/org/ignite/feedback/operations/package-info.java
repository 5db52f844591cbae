/** The pages of operations: audit, tasks, dead letters. */
@NullMarked
package org.ignite.feedback.operations;

import org.jspecify.annotations.NullMarked;
