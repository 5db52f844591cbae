/** Releases over HTTP. */
@NullMarked
package org.ignite.feedback.releases.http;

import org.jspecify.annotations.NullMarked;
