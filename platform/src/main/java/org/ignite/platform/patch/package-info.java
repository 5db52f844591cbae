/** JSON Merge Patch (RFC 7396) over the records that describe what may be changed. */
@NullMarked
package org.ignite.platform.patch;

import org.jspecify.annotations.NullMarked;
