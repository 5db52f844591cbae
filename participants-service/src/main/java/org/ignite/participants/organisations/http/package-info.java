/** Organisations over HTTP. */
@NullMarked
package org.ignite.participants.organisations.http;

import org.jspecify.annotations.NullMarked;
