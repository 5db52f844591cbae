package org.ignite.feedback.releases.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.feedback.releases.Release;
import org.jspecify.annotations.Nullable;

/**
 * The release of a session evaluation as the programme team reads it.
 *
 * @param title the session's title as it is now; absent while the session is not known here
 */
@Schema(name = "Release")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseView(
    UUID evaluationId,
    UUID sessionId,
    @Nullable String title,
    List<Release.ItemResult> items,
    Release.Comments comments) {}
