/** People over HTTP. */
@NullMarked
package org.ignite.participants.people.http;

import org.jspecify.annotations.NullMarked;
