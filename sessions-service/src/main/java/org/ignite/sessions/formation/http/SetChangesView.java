package org.ignite.sessions.formation.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.formation.SetChanges.Changes;
import org.ignite.sessions.formation.SetChanges.Held;
import org.ignite.sessions.formation.SetChanges.Moved;
import org.ignite.sessions.formation.SetPeople.Named;
import org.ignite.sessions.formation.http.DraftView.SomebodyView;
import org.ignite.sessions.formation.http.DraftView.TimeView;
import org.jspecify.annotations.Nullable;

/** What a draft changes of the sets that were there when its search began. */
@Schema(name = "SetChanges")
public record SetChangesView(
    List<MovedView> moved,
    @Schema(description = "Sets that somebody else holds.") List<HeldView> held,
    @JsonIgnore long version)
    implements Versioned {

  /** Somebody who comes into another set. */
  @Schema(name = "MovedMember")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MovedView(
      SomebodyView who,
      @Schema(description = "The set's number; absent for one who was in none.")
          @Nullable Integer from,
      int to,
      @Schema(description = "Dates of the new set at which they have something else.")
          List<TimeView> datesLost) {

    static MovedView of(Moved moved, Named names) {
      return new MovedView(
          SomebodyView.of(moved.participantId(), names),
          moved.from(),
          moved.to(),
          moved.datesLost().stream()
              .map(meeting -> new TimeView(meeting.startsAt(), meeting.endsAt()))
              .toList());
    }
  }

  /** A set that somebody else holds. */
  @Schema(name = "SetHeldByAnother")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HeldView(int set, @Nullable SomebodyView before, @Nullable SomebodyView after) {

    static HeldView of(Held held, Named names) {
      return new HeldView(
          held.set(), somebody(held.before(), names), somebody(held.after(), names));
    }

    private static @Nullable SomebodyView somebody(@Nullable UUID id, Named names) {
      return id == null ? null : SomebodyView.of(id, names);
    }
  }

  static SetChangesView of(Changes changes) {
    return new SetChangesView(
        changes.moved().stream().map(one -> MovedView.of(one, changes.names())).toList(),
        changes.held().stream().map(one -> HeldView.of(one, changes.names())).toList(),
        changes.version());
  }
}
