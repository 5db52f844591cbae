package org.ignite.sessions.formation.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.versions.Versioned;
import org.ignite.sessions.allocation.BestSwap;
import org.ignite.sessions.allocation.Contribution;
import org.ignite.sessions.allocation.Explanation;
import org.ignite.sessions.formation.SetPeople.Named;
import org.ignite.sessions.formation.http.DraftView.BrokenView;
import org.ignite.sessions.formation.http.DraftView.SomebodyView;
import org.ignite.sessions.formation.http.EffectView.ContributionView;
import org.jspecify.annotations.Nullable;

/** Why a draft is as good as it is. It shows wishes, so it is for the programme team alone. */
@Schema(name = "SetDraftExplanation")
public record ExplanationView(
    @Schema(description = "The draft's score.") long value,
    @Schema(description = "What those that are shown add up to: all of them, to the value.")
        long shown,
    List<ContributionView> contributions,
    @Schema(description = "The best first.") List<SwapView> swapsNotMade,
    @JsonIgnore long version)
    implements Versioned {

  @Override
  public boolean keptFromCaches() {
    return true;
  }

  /** Two members who could have changed places. */
  @Schema(name = "SwapNotMade")
  public record SwapView(
      SomebodyView one,
      SomebodyView other,
      @Schema(description = "Points that it would lose.") long cost,
      @Schema(description = "Hard rules that it would break.") List<BrokenView> breaks) {

    static SwapView of(BestSwap swap, Named names) {
      return new SwapView(
          SomebodyView.of(swap.one(), names),
          SomebodyView.of(swap.other(), names),
          swap.cost(),
          BrokenView.of(swap.breaks(), names));
    }
  }

  /**
   * The part about one set, or one person, of the contributions and swaps.
   *
   * @param set null for all
   * @param about null for everybody
   */
  static ExplanationView of(
      Explanation explanation,
      @Nullable Integer set,
      @Nullable UUID about,
      Named names,
      long version) {
    List<Contribution> contributions =
        explanation.contributions().stream()
            .filter(one -> set == null || one.set() == set)
            .filter(one -> about == null || one.people().contains(about))
            .toList();
    return new ExplanationView(
        explanation.value(),
        contributions.stream().mapToLong(Contribution::points).sum(),
        ContributionView.of(contributions, names),
        explanation.swapsNotMade().stream()
            .filter(swap -> about == null || about.equals(swap.one()) || about.equals(swap.other()))
            .map(swap -> SwapView.of(swap, names))
            .toList(),
        version);
  }
}
