package org.ignite.feedback.evaluations.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.feedback.ballots.Ballot;
import org.ignite.feedback.ballots.Rating;
import org.ignite.feedback.instruments.Instrument;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer; it replaces the one before.
 *
 * @param answers one for each item
 * @param comment in one's own words, at most 2000 characters
 */
public record AnswerEvaluation(
    @NotNull
        @Size(max = 100)
        @Schema(
            examples =
                """
                [{"item": "usefulness", "value": 4},
                 {"item": "candour", "value": 5},
                 {"item": "action", "notObserved": true}]
                """)
        List<@Valid @NotNull ItemAnswer> answers,
    @Size(max = 2000) @Nullable String comment) {

  /**
   * What is said to one item: either a point of its scale, or that it was not observed.
   *
   * @param value 1 to 5
   */
  @Schema(name = "ItemAnswer")
  public record ItemAnswer(
      @NotBlank @Size(max = 100) @Schema(examples = "usefulness") String item,
      @Min(1) @Max(5) @Schema(examples = "4") @Nullable Integer value,
      @Nullable Boolean notObserved) {

    private boolean unclear() {
      return (value != null) == Boolean.TRUE.equals(notObserved);
    }

    private Rating rating() {
      return value == null ? Rating.NOT_OBSERVED : Rating.of(value);
    }
  }

  /**
   * The ballot.
   *
   * @throws InvalidRequest 422, unless each item of the instrument is answered exactly once. What
   *     was said is in no message.
   */
  Ballot ballot(Instrument instrument) {
    Set<String> asked =
        instrument.items().stream().map(Instrument.Item::id).collect(Collectors.toSet());
    Map<String, Rating> ratings = new LinkedHashMap<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      ItemAnswer answer = answers.get(i);
      if (!asked.contains(answer.item())) {
        errors.add(new FieldError("/answers/" + i + "/item", "This item is not asked."));
      } else if (answer.unclear()) {
        errors.add(new FieldError("/answers/" + i, "Give either a value or notObserved: true."));
      } else if (ratings.put(answer.item(), answer.rating()) != null) {
        errors.add(new FieldError("/answers/" + i + "/item", "This item is answered twice."));
      }
    }
    if (errors.isEmpty() && ratings.size() < asked.size()) {
      errors.add(
          new FieldError("/answers", "Each item has to be answered; notObserved is an answer."));
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    return new Ballot(ratings, comment == null || comment.isBlank() ? null : comment.strip());
  }
}
