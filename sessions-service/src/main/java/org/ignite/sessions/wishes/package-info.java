/**
 * Whom a participant does not want to sit with in a learning set: asked of all before names are
 * shown, and told to nobody but those who form the sets.
 */
@NullMarked
package org.ignite.sessions.wishes;

import org.jspecify.annotations.NullMarked;
