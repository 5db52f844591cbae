/** What is published of participants: ids and state, no names. */
@NullMarked
package org.ignite.participants.participants.events;

import org.jspecify.annotations.NullMarked;
