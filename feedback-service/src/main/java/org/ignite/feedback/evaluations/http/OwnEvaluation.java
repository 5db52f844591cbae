package org.ignite.feedback.evaluations.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An open evaluation of a session that the caller attended.
 *
 * @param title the session's title; absent while the session is not known here
 * @param answered whether the caller's answer is in; told to nobody else, and to nobody once it is
 *     closed
 */
@Schema(name = "OwnEvaluation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnEvaluation(
    UUID id, UUID sessionId, @Nullable String title, Instant closesAt, boolean answered) {}
