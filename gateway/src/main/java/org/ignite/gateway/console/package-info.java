/** The page on which a person signs in and tries the API. */
@NullMarked
package org.ignite.gateway.console;

import org.jspecify.annotations.NullMarked;
