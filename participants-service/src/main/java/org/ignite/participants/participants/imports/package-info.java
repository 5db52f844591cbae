/** Applications for places come in as a file: read, checked row by row, taken all or none. */
@NullMarked
package org.ignite.participants.participants.imports;

import org.jspecify.annotations.NullMarked;
