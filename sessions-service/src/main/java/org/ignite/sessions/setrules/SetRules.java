package org.ignite.sessions.setrules;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * By which rules the sets of a cohort are formed.
 *
 * @param meetings of a set in the season, 4 to 6
 * @param daysBetween at the least from the day of one meeting of a set to that of the next, 0 to 60
 * @param quorum how many members must be free at each meeting; null for all
 * @param attributes one that is not among them counts nothing
 */
@Schema(name = "SetRulesDetails")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetRules(
    @NotNull @Valid SetSize size,
    @Min(4) @Max(6) @Schema(examples = "5") int meetings,
    @Min(0) @Max(60) @Schema(examples = "21") int daysBetween,
    @Min(1) @Max(8) @Schema(description = "Absent: all members.") @Nullable Integer quorum,
    @NotNull @Valid Neighbours neighbours,
    @Size(max = 20) List<@NotNull @Valid SetAttribute> attributes,
    @NotNull @Valid SetWeights weights) {

  /** Three weeks in which what was agreed can be done. */
  private static final int DAYS_BETWEEN = 21;

  private static final int MEETINGS = 5;

  public SetRules {
    attributes =
        attributes == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(attributes));
  }

  /** What holds until the programme team says something else. */
  public static SetRules usual() {
    return new SetRules(
        SetSize.usual(),
        MEETINGS,
        DAYS_BETWEEN,
        null,
        Neighbours.usual(),
        List.of(
            SetAttribute.of(KnownAttribute.TYPE, 3),
            SetAttribute.of(KnownAttribute.REGION, 3),
            SetAttribute.of(KnownAttribute.SIZE, 2),
            SetAttribute.of(KnownAttribute.SECTOR, 2),
            SetAttribute.of(KnownAttribute.TIME_IN_POST, 2)),
        SetWeights.usual());
  }

  /**
   * Refuses what does not fit together.
   *
   * @throws InvalidRequest 422, with all faults
   */
  void check() {
    List<FieldError> faults = new ArrayList<>();
    if (size.ideal() < size.smallest() || size.ideal() > size.largest()) {
      faults.add(new FieldError("/size/ideal", "is not between the smallest and the largest"));
    }
    if (size.largest() < size.smallest()) {
      faults.add(new FieldError("/size/largest", "is below the smallest"));
    }
    if (quorum != null && quorum > size.largest()) {
      faults.add(new FieldError("/quorum", "is more than the largest set has"));
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < attributes.size(); i++) {
      String at = "/attributes/" + i;
      if (!names.add(attributes.get(i).name())) {
        faults.add(new FieldError(at + "/name", "comes twice"));
      }
      attributes
          .get(i)
          .faults()
          .forEach(fault -> faults.add(new FieldError(at + fault.pointer(), fault.detail())));
    }
    if (!faults.isEmpty()) {
      throw new InvalidRequest(faults);
    }
  }
}
