package org.ignite.sessions.formation.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.allocation.Contribution;
import org.ignite.sessions.allocation.Effect;
import org.ignite.sessions.formation.DraftEditing.Tried;
import org.ignite.sessions.formation.SetPeople.Named;
import org.ignite.sessions.formation.http.DraftView.BrokenView;
import org.ignite.sessions.formation.http.DraftView.SetView;
import org.ignite.sessions.formation.http.DraftView.SomebodyView;
import org.jspecify.annotations.Nullable;

/** What a change of a draft would do. It shows wishes, so it is for the programme team alone. */
@Schema(name = "DraftEffect")
public record EffectView(
    long before,
    long after,
    @Schema(description = "after less before.") long difference,
    @Schema(description = "What counts no more.") List<ContributionView> gone,
    @Schema(description = "What counts instead.") List<ContributionView> come,
    List<BrokenView> newlyBroken,
    List<BrokenView> mended,
    @Schema(description = "The sets after the change.") List<SetView> sets,
    @JsonIgnore long version)
    implements Versioned {

  @Override
  public boolean keptFromCaches() {
    return true;
  }

  /** What a rule adds to a draft's score. */
  @Schema(name = "ScoreContribution")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ContributionView(
      @Schema(
              examples = "diversity",
              description =
                  "diversity, worst-set, theme, ideal-size, lone-member, repeated-pair, neighbours,"
                      + " wish, change")
          String rule,
      @Nullable Integer set,
      @Schema(description = "None: it is the set's; one: that person's; two: the pair's.")
          List<SomebodyView> people,
      @Schema(description = "Below 0 where it is a cost.") long points) {

    static ContributionView of(Contribution one, Named names) {
      return new ContributionView(
          RuleName.of(one.rule()),
          one.set() == 0 ? null : one.set(),
          SomebodyView.of(one.people(), names),
          one.points());
    }

    static List<ContributionView> of(List<Contribution> all, Named names) {
      return all.stream().map(one -> of(one, names)).toList();
    }
  }

  static EffectView of(Tried tried, Named names) {
    Effect effect = tried.effect();
    return new EffectView(
        effect.before().value(),
        effect.after().value(),
        effect.after().value() - effect.before().value(),
        ContributionView.of(effect.gone(), names),
        ContributionView.of(effect.come(), names),
        BrokenView.of(effect.newlyBroken(), names),
        BrokenView.of(effect.mended(), names),
        DraftView.sets(tried.allocation(), effect.draft(), names),
        tried.allocation().version());
  }
}
