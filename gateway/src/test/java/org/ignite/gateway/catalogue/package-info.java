@NullMarked
package org.ignite.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
