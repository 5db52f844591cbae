/** Whether each part of the suite is there. */
@NullMarked
package org.ignite.gateway.health;

import org.jspecify.annotations.NullMarked;
