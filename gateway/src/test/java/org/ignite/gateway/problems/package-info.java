@NullMarked
package org.ignite.gateway.problems;

import org.jspecify.annotations.NullMarked;
