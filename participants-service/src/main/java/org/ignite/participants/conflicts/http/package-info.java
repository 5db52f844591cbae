/** Declared conflicts over HTTP. */
@NullMarked
package org.ignite.participants.conflicts.http;

import org.jspecify.annotations.NullMarked;
