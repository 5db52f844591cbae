@NullMarked
package org.ignite.gateway.routes;

import org.jspecify.annotations.NullMarked;
