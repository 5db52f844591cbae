/** The themes of the framework, in which people say what interests them. */
@NullMarked
package org.ignite.participants.themes;

import org.jspecify.annotations.NullMarked;
