/** Which service answers a request, and the streamed way there and back. */
@NullMarked
package org.ignite.gateway.routes;

import org.jspecify.annotations.NullMarked;
