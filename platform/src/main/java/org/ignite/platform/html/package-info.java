/** Pages for people who come by a link: they work on a phone and without script. */
@NullMarked
package org.ignite.platform.html;

import org.jspecify.annotations.NullMarked;
