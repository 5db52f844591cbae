/** Who may call what: the table in access.csv, checked before a request's body is read. */
@NullMarked
package org.ignite.platform.access;

import org.jspecify.annotations.NullMarked;
