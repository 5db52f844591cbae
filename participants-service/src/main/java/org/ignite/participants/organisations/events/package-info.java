/** What is published of organisations. */
@NullMarked
package org.ignite.participants.organisations.events;

import org.jspecify.annotations.NullMarked;
