/**
 * The parts that the services stand on, as embedded processes: one implementation behind {@code
 * ./ignite up} and the tests.
 */
@NullMarked
package org.ignite.localstack;

import org.jspecify.annotations.NullMarked;
