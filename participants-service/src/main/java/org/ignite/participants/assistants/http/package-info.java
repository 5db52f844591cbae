/** Assistants over HTTP. */
@NullMarked
package org.ignite.participants.assistants.http;

import org.jspecify.annotations.NullMarked;
