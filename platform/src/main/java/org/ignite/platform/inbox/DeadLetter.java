package org.ignite.platform.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be taken, without its data.
 *
 * @param id the topic, partition and offset of the letter
 * @param eventType the CloudEvent's type, where it has one
 * @param reason why the last attempt failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetter(
    String id,
    String topic,
    @Nullable String aggregateId,
    @Nullable String eventType,
    String reason,
    Instant buriedAt) {}
