package org.ignite.sessions.formation.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.formation.ProposedSets.Proposed;
import org.ignite.sessions.formation.http.DraftView.SomebodyView;
import org.ignite.sessions.formation.http.DraftView.TimeView;
import org.jspecify.annotations.Nullable;

/** The set that is proposed to a participant, as they see it. */
@Schema(name = "ProposedSet")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposedSetView(
    List<SomebodyView> members,
    @Nullable SomebodyView facilitator,
    @Nullable String theme,
    String zone,
    @Schema(description = "When it would meet, by the clock on the wall.") List<TimeView> times,
    @Schema(description = "What makes it a good set, in public facts alone.") List<String> reasons,
    Instant declineUntil,
    @Schema(description = "That you have declined it. Nobody else is told.") boolean declined,
    String notice)
    implements Versioned {

  private static final String NOTICE =
      "Until then you can decline this set, without a reason, and take that back. Who has declined"
          + " is said to nobody. If anybody has, the sets are formed once more, and others move as"
          + " well; that something has changed may be noticed.";

  /** What is shown has no version that others' replies do not raise. */
  @Override
  @JsonIgnore
  public long version() {
    return 0;
  }

  @Override
  public boolean whole() {
    return false;
  }

  @Override
  public boolean keptFromCaches() {
    return true;
  }

  static ProposedSetView of(Proposed proposed) {
    var snapshot = proposed.allocation().snapshot();
    UUID facilitator = proposed.set().facilitator();
    return new ProposedSetView(
        SomebodyView.of(proposed.set().members(), proposed.names()),
        facilitator == null ? null : SomebodyView.of(facilitator, proposed.names()),
        proposed.set().theme(),
        snapshot.order().zone(),
        DraftView.times(snapshot.problem(), proposed.set(), ZoneId.of(snapshot.order().zone())),
        proposed.reason().differences(),
        Objects.requireNonNull(proposed.allocation().declineUntil()),
        proposed.declined(),
        NOTICE);
  }
}
