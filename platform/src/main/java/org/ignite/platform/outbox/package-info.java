/**
 * Events leave in the transaction that caused them and reach Kafka at least once, in order for each
 * aggregate.
 */
@NullMarked
package org.ignite.platform.outbox;

import org.jspecify.annotations.NullMarked;
