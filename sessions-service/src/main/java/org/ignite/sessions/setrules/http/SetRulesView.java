package org.ignite.sessions.setrules.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.setrules.Neighbours;
import org.ignite.sessions.setrules.SetAttribute;
import org.ignite.sessions.setrules.SetRules;
import org.ignite.sessions.setrules.SetRulesReading;
import org.ignite.sessions.setrules.SetSize;
import org.ignite.sessions.setrules.SetWeights;
import org.jspecify.annotations.Nullable;

/** A cohort's rules, as the programme team alone sees them. */
@Schema(name = "SetRules")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetRulesView(
    UUID cohortId,
    SetSize size,
    int meetings,
    int daysBetween,
    @Nullable Integer quorum,
    Neighbours neighbours,
    List<SetAttribute> attributes,
    SetWeights weights,
    @JsonIgnore long version)
    implements Versioned {

  static SetRulesView of(SetRulesReading reading) {
    SetRules rules = reading.rules();
    return new SetRulesView(
        reading.cohortId(),
        rules.size(),
        rules.meetings(),
        rules.daysBetween(),
        rules.quorum(),
        rules.neighbours(),
        rules.attributes(),
        rules.weights(),
        reading.version());
  }
}
