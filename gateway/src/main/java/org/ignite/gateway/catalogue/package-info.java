/**
 * The documents of the API: read from each module, checked against each other, published as one.
 */
@NullMarked
package org.ignite.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
