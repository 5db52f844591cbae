/** What a learning set works with, over HTTP. */
@NullMarked
package org.ignite.sessions.practice.http;

import org.jspecify.annotations.NullMarked;
