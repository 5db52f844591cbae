/** The councils and partners that participants lead, as their register has them. */
@NullMarked
package org.ignite.participants.organisations;

import org.jspecify.annotations.NullMarked;
