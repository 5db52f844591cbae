/** What the platform's tables keep for a while is forgotten afterwards. */
@NullMarked
package org.ignite.platform.housekeeping;

import org.jspecify.annotations.NullMarked;
