/**
 * What the people and organisations of the programme are called, folded so that a text can be held
 * against it however it is written.
 */
@NullMarked
package org.ignite.sessions.names;

import org.jspecify.annotations.NullMarked;
