/**
 * What attendance comes to: the page on which a facilitator takes it, and the ledger of the days
 * that participants have signed up to.
 */
@NullMarked
package org.ignite.sessions.attendance;

import org.jspecify.annotations.NullMarked;
