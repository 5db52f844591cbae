package org.ignite.sessions.formation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.sessions.formation.Comparing.Compared;
import org.ignite.sessions.formation.Comparison.Difference;
import org.ignite.sessions.formation.Comparison.Side;
import org.ignite.sessions.formation.SetPeople.Named;
import org.jspecify.annotations.Nullable;

/** Drafts of a cohort side by side. */
@Schema(name = "SetAllocationComparison")
public record ComparisonView(
    List<SideView> allocations,
    @Schema(
            description =
                "Who is not with the same set in all of them. Sets are told apart by their members"
                    + " and not by their numbers.")
        List<DifferenceView> different) {

  /** One draft. */
  @Schema(name = "ComparedAllocation")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SideView(
      UUID allocationId,
      long value,
      @Schema(description = "Points by rule: diversity, worst-set, theme and so on.")
          Map<String, Long> byRule,
      @Schema(description = "The number of the set with the fewest points.")
          @Nullable Integer worstSet,
      @Schema(description = "How many hard rules it breaks.") int broken) {

    static SideView of(Side side) {
      Map<String, Long> byRule = new LinkedHashMap<>();
      side.byRule().forEach((rule, points) -> byRule.put(RuleName.of(rule), points));
      return new SideView(
          side.allocationId(), side.value(), byRule, side.worstSet(), side.broken());
    }
  }

  /** Where somebody is in each draft. */
  @Schema(name = "AllocationDifference")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DifferenceView(
      UUID participantId,
      @Nullable String name,
      @Schema(description = "The set's number in each draft, in their order; null for none.")
          List<@Nullable Integer> sets) {

    static DifferenceView of(Difference difference, Named names) {
      UUID id = difference.participantId();
      return new DifferenceView(id, names.name(id), difference.sets());
    }
  }

  static ComparisonView of(Compared compared) {
    return new ComparisonView(
        compared.comparison().sides().stream().map(SideView::of).toList(),
        compared.comparison().different().stream()
            .map(one -> DifferenceView.of(one, compared.names()))
            .toList());
  }
}
