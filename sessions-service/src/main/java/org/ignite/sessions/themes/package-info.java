/** The themes of the framework, that sessions and proposals are about. */
@NullMarked
package org.ignite.sessions.themes;

import org.jspecify.annotations.NullMarked;
