/** What is published of programmes. */
@NullMarked
package org.ignite.participants.programmes.events;

import org.jspecify.annotations.NullMarked;
