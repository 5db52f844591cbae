/** What is published of partner organisations. */
@NullMarked
package org.ignite.participants.partners.events;

import org.jspecify.annotations.NullMarked;
