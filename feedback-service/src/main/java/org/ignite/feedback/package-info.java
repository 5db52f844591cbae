/**
 * Feedback that people can answer honestly: what they say is stored without them and shown only
 * where it hides.
 */
@NullMarked
package org.ignite.feedback;

import org.jspecify.annotations.NullMarked;
