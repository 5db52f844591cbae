/** Partner organisations over HTTP. */
@NullMarked
package org.ignite.participants.partners.http;

import org.jspecify.annotations.NullMarked;
