/**
 * A participant's office, by the participant's own delegation: diary and replies, never content.
 */
@NullMarked
package org.ignite.participants.assistants;

import org.jspecify.annotations.NullMarked;
