/** The rules of a cohort's learning sets over HTTP. */
@NullMarked
package org.ignite.sessions.setrules.http;

import org.jspecify.annotations.NullMarked;
