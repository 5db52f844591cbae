/** What others learn of consents. */
@NullMarked
package org.ignite.participants.consents.events;

import org.jspecify.annotations.NullMarked;
