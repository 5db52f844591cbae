/** The pages of operations of this service. */
@NullMarked
package org.ignite.sessions.operations;

import org.jspecify.annotations.NullMarked;
