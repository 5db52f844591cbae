/** Files that come in as jobs: decoded, read row by row, taken whole or not at all. */
@NullMarked
package org.ignite.participants.imports;

import org.jspecify.annotations.NullMarked;
