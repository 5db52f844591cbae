/** Tests of the gateway over a small suite of documents and one real HTTP server behind it. */
@NullMarked
package org.ignite.gateway;

import org.jspecify.annotations.NullMarked;
