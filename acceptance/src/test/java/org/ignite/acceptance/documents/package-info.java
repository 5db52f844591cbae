/** What is written down holds: links lead somewhere, the events are what AsyncAPI says. */
@NullMarked
package org.ignite.acceptance.documents;

import org.jspecify.annotations.NullMarked;
