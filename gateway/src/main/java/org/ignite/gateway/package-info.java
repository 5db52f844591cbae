/**
 * The one public address: sends each request of the API to the service that declares it, and
 * publishes what the API is.
 */
@NullMarked
package org.ignite.gateway;

import org.jspecify.annotations.NullMarked;
