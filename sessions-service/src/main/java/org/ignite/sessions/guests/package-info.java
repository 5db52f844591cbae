/**
 * Guests: people who take part in one session without an account, by a link that opens that session
 * and nothing else.
 */
@NullMarked
package org.ignite.sessions.guests;

import org.jspecify.annotations.NullMarked;
