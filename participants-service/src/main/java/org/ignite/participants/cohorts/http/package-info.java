/** Cohorts over HTTP. */
@NullMarked
package org.ignite.participants.cohorts.http;

import org.jspecify.annotations.NullMarked;
