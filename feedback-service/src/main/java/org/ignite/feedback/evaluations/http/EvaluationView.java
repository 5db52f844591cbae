package org.ignite.feedback.evaluations.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.feedback.evaluations.EvaluationState;
import org.ignite.feedback.instruments.Instrument;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation to be answered: what is promised first, then what is asked.
 *
 * @param sessionTitle absent while the session is not known here
 * @param title the heading of the form
 * @param minutes how long it takes
 * @param comment the prompt for the free text
 * @param answered whether the caller's answer is in; absent for who did not attend, and once it is
 *     closed
 */
@Schema(name = "Evaluation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationView(
    UUID id,
    UUID sessionId,
    @Nullable String sessionTitle,
    EvaluationState state,
    Instant closesAt,
    Instrument.VisibilityPromise promise,
    String title,
    int minutes,
    List<Instrument.Item> items,
    String comment,
    @Nullable Boolean answered) {}
