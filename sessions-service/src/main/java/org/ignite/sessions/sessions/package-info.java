/** Sessions: when and where something of the programme happens, and who may know of it. */
@NullMarked
package org.ignite.sessions.sessions;

import org.jspecify.annotations.NullMarked;
