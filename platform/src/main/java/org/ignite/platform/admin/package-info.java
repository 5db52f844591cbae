/**
 * The pages of operations that each service has under /api/v1/admin/&lt;service&gt;: audit, tasks,
 * dead letters, mail.
 */
@NullMarked
package org.ignite.platform.admin;

import org.jspecify.annotations.NullMarked;
