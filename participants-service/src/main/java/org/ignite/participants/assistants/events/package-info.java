/** What is published of delegations. */
@NullMarked
package org.ignite.participants.assistants.events;

import org.jspecify.annotations.NullMarked;
