/** ETag, If-None-Match and If-Match for resources that carry a version. */
@NullMarked
package org.ignite.platform.versions;

import org.jspecify.annotations.NullMarked;
