@NullMarked
package org.ignite.gateway.edge;

import org.jspecify.annotations.NullMarked;
