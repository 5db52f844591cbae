/** Consents over HTTP. */
@NullMarked
package org.ignite.participants.consents.http;

import org.jspecify.annotations.NullMarked;
