/**
 * What stops a service from starting: a default secret, a database without TLS, an unlisted
 * operation.
 */
@NullMarked
package org.ignite.platform.startup;

import org.jspecify.annotations.NullMarked;
