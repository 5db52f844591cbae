/** The attendance page, the commitment ledger and its picture over HTTP. */
@NullMarked
package org.ignite.sessions.attendance.http;

import org.jspecify.annotations.NullMarked;
