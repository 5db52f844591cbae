/** E-mail that leaves at least once, a repeat with the same Message-ID. */
@NullMarked
package org.ignite.platform.mail;

import org.jspecify.annotations.NullMarked;
