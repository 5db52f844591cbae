package org.ignite.sessions.season.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.sessions.Audience;
import org.ignite.sessions.sessions.Confidentiality;
import org.ignite.sessions.sessions.KindRules;
import org.ignite.sessions.sessions.SessionKind;
import org.jspecify.annotations.Nullable;

/** What holds for sessions of a kind unless the programme team says otherwise. */
@Schema(name = "SessionKindRules")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionKindView(
    SessionKind kind,
    @Schema(description = "Who may be invited.") Audience audience,
    Confidentiality confidentiality,
    @Schema(description = "What it counts towards the commitment, in days.", examples = "0.5")
        BigDecimal days,
    @Schema(description = "What is not core is optional: it counts, and obliges nobody.")
        boolean core,
    @Schema(description = "Places; absent where there is one for everybody.")
        @Nullable Integer capacity) {

  static SessionKindView of(SessionKind kind) {
    KindRules rules = kind.rules();
    return new SessionKindView(
        kind,
        rules.audience(),
        rules.confidentiality(),
        rules.days(),
        rules.core(),
        rules.capacity());
  }
}
