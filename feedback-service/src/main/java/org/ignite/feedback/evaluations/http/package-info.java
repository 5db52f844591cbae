/** Evaluations over HTTP. */
@NullMarked
package org.ignite.feedback.evaluations.http;

import org.jspecify.annotations.NullMarked;
