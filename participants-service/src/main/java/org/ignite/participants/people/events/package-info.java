/** What is published of people: the only events that carry names and mail addresses. */
@NullMarked
package org.ignite.participants.people.events;

import org.jspecify.annotations.NullMarked;
