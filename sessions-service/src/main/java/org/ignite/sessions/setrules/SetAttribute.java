package org.ignite.sessions.setrules;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.problems.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * An attribute by which members of a set are better different.
 *
 * @param name of a {@link KnownAttribute}, or of one that the programme team brings with its values
 * @param weight beside the other attributes, 0 to 100
 * @param noLoneMember nobody is better alone in a set with a value that a minority of the cohort
 *     has
 * @param values by participant, of an attribute that the team brings; who has none is unknown. A
 *     number is written in digits
 */
@Schema(name = "SetAttribute")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetAttribute(
    @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") @Schema(examples = "region") String name,
    @NotNull AttributeKind kind,
    @Min(0) @Max(100) @Schema(examples = "3") int weight,
    @Schema(description = "For categories only.") boolean noLoneMember,
    @Size(max = 200)
        @Schema(
            description =
                "By participant's id. Only of an attribute other than type, region, size, sector"
                    + " and time-in-post. Deleted the day after the season.")
        @Nullable Map<@NotNull UUID, @NotNull @Size(min = 1, max = 100) String> values) {

  public SetAttribute {
    values = values == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static SetAttribute of(KnownAttribute known, int weight) {
    return new SetAttribute(known.text(), known.kind(), weight, false, null);
  }

  /** Adds what the programme team has said of a participant, if it has. */
  void putInto(Map<String, String> categories, Map<String, Double> quantities, UUID participantId) {
    String value = values == null ? null : values.get(participantId);
    Double number = value == null || kind == AttributeKind.CATEGORY ? null : number(value);
    if (number != null) {
      quantities.put(name, number);
    } else if (value != null) {
      categories.put(name, value);
    }
  }

  /** Of whom the programme team has said something. */
  Set<UUID> participants() {
    return values == null ? Set.of() : values.keySet();
  }

  /** What does not fit together, with pointers into the attribute. */
  List<FieldError> faults() {
    List<FieldError> faults = new ArrayList<>();
    KnownAttribute known = KnownAttribute.of(name);
    if (known != null && known.kind() != kind) {
      faults.add(new FieldError("/kind", "is not the kind of this attribute"));
    }
    if (known != null && values != null) {
      faults.add(new FieldError("/values", "are known already"));
    }
    if (noLoneMember && kind != AttributeKind.CATEGORY) {
      faults.add(new FieldError("/noLoneMember", "is for categories"));
    }
    if (values != null && kind != AttributeKind.CATEGORY) {
      values.forEach(
          (participant, value) -> {
            Double number = number(value);
            if (number == null || (kind == AttributeKind.LOGARITHM && number <= 0)) {
              faults.add(
                  new FieldError(
                      "/values/" + participant,
                      kind == AttributeKind.NUMBER ? "is no number" : "is no number above 0"));
            }
          });
    }
    return faults;
  }

  /** The number that a text is; null where it is none. */
  static @Nullable Double number(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
