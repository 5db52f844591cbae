/** What pictures are written with. */
@NullMarked
package org.ignite.sessions.pictures;

import org.jspecify.annotations.NullMarked;
