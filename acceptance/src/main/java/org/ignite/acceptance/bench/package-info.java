/** How fast the running suite is on this machine: measured, never asserted. */
@NullMarked
package org.ignite.acceptance.bench;

import org.jspecify.annotations.NullMarked;
