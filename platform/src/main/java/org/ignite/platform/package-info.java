/** What every service needs and none of them is about. It knows no service. */
@NullMarked
package org.ignite.platform;

import org.jspecify.annotations.NullMarked;
