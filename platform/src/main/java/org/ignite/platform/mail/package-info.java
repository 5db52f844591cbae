/**
 * Mail that leaves at least once, a repeat with the same Message-ID; that can be held, looked at
 * and taken back before; and of which one can see what the mail server said.
 */
@NullMarked
package org.ignite.platform.mail;

import org.jspecify.annotations.NullMarked;
