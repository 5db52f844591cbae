package org.ignite.sessions.formation.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.allocation.Broken;
import org.ignite.sessions.allocation.Draft;
import org.ignite.sessions.allocation.DraftSet;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.allocation.Score;
import org.ignite.sessions.allocation.Scoring;
import org.ignite.sessions.formation.Allocation;
import org.ignite.sessions.formation.Arrangement;
import org.ignite.sessions.formation.SetPeople.Named;
import org.jspecify.annotations.Nullable;

/** The sets that a search has found, as the programme team has left them. */
@Schema(name = "SetDraft")
public record DraftView(
    UUID allocationId,
    @Schema(description = "Higher is better; comparable among drafts of the same inputs.")
        long value,
    @Schema(description = "The zone of the times.") String zone,
    List<SetView> sets,
    @Schema(description = "Who stays where they are in whatever is found from here.")
        List<PinView> pins,
    @Schema(description = "Hard rules that the draft breaks.") List<BrokenView> broken,
    @Schema(description = "Hard rules that the team has broken knowingly.") List<String> despite,
    @JsonIgnore long version)
    implements Versioned {

  /** One set. */
  @Schema(name = "DraftSet")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SetView(
      int number,
      @Schema(description = "The learning set that it is now; absent for a new one.")
          @Nullable UUID learningSetId,
      List<SomebodyView> members,
      @Nullable SomebodyView facilitator,
      @Nullable String theme,
      @Schema(description = "When it meets, by the clock on the wall.") List<TimeView> times) {}

  /** A participant by their id, or a facilitator by their person's. */
  @Schema(name = "DraftPerson")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SomebodyView(UUID id, @Nullable String name) {

    static SomebodyView of(UUID id, Named names) {
      return new SomebodyView(id, names.name(id));
    }

    static List<SomebodyView> of(List<UUID> ids, Named names) {
      return ids.stream().map(id -> of(id, names)).toList();
    }
  }

  /** A date of a set. */
  @Schema(name = "DraftTime")
  public record TimeView(LocalDateTime startsAt, LocalDateTime endsAt) {}

  /** Somebody who stays in a set. */
  @Schema(name = "DraftPin")
  public record PinView(SomebodyView who, int set) {}

  /** A hard rule that is broken. */
  @Schema(name = "BrokenRule")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BrokenView(
      @Schema(examples = "size") String rule, @Nullable Integer set, List<SomebodyView> people) {

    static List<BrokenView> of(List<Broken> all, Named names) {
      return all.stream()
          .map(
              one ->
                  new BrokenView(
                      RuleName.of(one.rule()),
                      one.set() == 0 ? null : one.set(),
                      SomebodyView.of(one.people(), names)))
          .toList();
    }
  }

  static DraftView of(Allocation allocation, Named names) {
    Arrangement arrangement = allocation.arrangement();
    Score score = Scoring.of(allocation.snapshot().problem(), arrangement.draft());
    return new DraftView(
        allocation.id(),
        score.value(),
        allocation.snapshot().order().zone(),
        sets(allocation, arrangement.draft(), names),
        arrangement.pins().stream()
            .map(pin -> new PinView(SomebodyView.of(pin.id(), names), pin.set()))
            .toList(),
        BrokenView.of(score.broken(), names),
        arrangement.despite().stream().map(RuleName::of).sorted().toList(),
        allocation.version());
  }

  static List<SetView> sets(Allocation allocation, Draft draft, Named names) {
    List<@Nullable UUID> learningSets = allocation.snapshot().learningSets();
    Problem problem = allocation.snapshot().problem();
    ZoneId zone = ZoneId.of(allocation.snapshot().order().zone());
    return draft.sets().stream()
        .map(
            set ->
                new SetView(
                    set.number(),
                    learningSets.get(set.number() - 1),
                    SomebodyView.of(set.members(), names),
                    set.facilitator() == null ? null : SomebodyView.of(set.facilitator(), names),
                    set.theme(),
                    times(problem, set, zone)))
        .toList();
  }

  static List<TimeView> times(Problem problem, DraftSet set, ZoneId zone) {
    return set.times().stream()
        .map(problem.times()::get)
        .map(
            time ->
                new TimeView(
                    time.startsAt().atZone(zone).toLocalDateTime(),
                    time.endsAt().atZone(zone).toLocalDateTime()))
        .toList();
  }
}
