package org.ignite.participants.participants;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.participants.themes.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What a participant says of themselves, and may change.
 *
 * @param preferredName what they like to be called; the given name where it is absent
 * @param inPostSince since when they are in their present office, not in the future
 * @param interests themes that they want to work on, the most wanted first
 * @param phone for the directory
 * @param shown what peers see in the directory; mail address and telephone number only with the
 *     consent {@code directory-contact} as well
 */
@Schema(name = "ParticipantProfile")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParticipantProfile(
    @Schema(examples = "Mina")
        @Size(max = 100)
        @Pattern(regexp = ".*\\S.*", message = "has at least one letter")
        @Nullable String preferredName,
    @Schema(examples = "2021-04-01") @Nullable LocalDate inPostSince,
    @NotNull @Size(max = 12) List<@NotNull Theme> interests,
    @Schema(examples = "+44 20 7946 0000") @Size(max = 50) @Nullable String phone,
    @NotNull Set<@NotNull Shown> shown) {

  public ParticipantProfile {
    interests = interests == null ? List.of() : List.copyOf(interests);
    shown = shown == null ? Set.of() : Set.copyOf(shown);
  }

  @AssertTrue(message = "each theme stands in the ranking once")
  @Schema(hidden = true)
  boolean isRanking() {
    return new HashSet<>(interests).size() == interests.size();
  }

  @AssertTrue(message = "nobody is in post since the future, or since before 1950")
  @Schema(hidden = true)
  boolean isInPostSinceAKnownDay() {
    return inPostSince == null
        || (!inPostSince.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1))
            && inPostSince.getYear() >= 1950);
  }
}
