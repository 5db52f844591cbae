/** Learning sets over HTTP. */
@NullMarked
package org.ignite.sessions.learningsets.http;

import org.jspecify.annotations.NullMarked;
