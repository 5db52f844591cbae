/** Programmes over HTTP. */
@NullMarked
package org.ignite.participants.programmes.http;

import org.jspecify.annotations.NullMarked;
