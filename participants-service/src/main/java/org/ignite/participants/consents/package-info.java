/** What a participant has agreed to, in which words, and has taken back. */
@NullMarked
package org.ignite.participants.consents;

import org.jspecify.annotations.NullMarked;
