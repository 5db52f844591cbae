/** Exchanges: hosts offer visits, visitors ask, and nobody goes twice before everybody went. */
@NullMarked
package org.ignite.sessions.exchanges;

import org.jspecify.annotations.NullMarked;
