/** Proposals, their backers and comments over HTTP. */
@NullMarked
package org.ignite.sessions.proposals.http;

import org.jspecify.annotations.NullMarked;
