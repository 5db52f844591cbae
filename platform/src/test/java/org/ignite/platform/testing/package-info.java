/**
 * What the tests of every service share: the running parts, events from elsewhere, the checks that
 * each has to pass.
 */
@NullMarked
package org.ignite.platform.testing;

import org.jspecify.annotations.NullMarked;
