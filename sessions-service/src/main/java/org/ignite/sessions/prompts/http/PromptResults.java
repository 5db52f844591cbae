package org.ignite.sessions.prompts.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.prompts.PromptContent;
import org.ignite.sessions.prompts.PromptKind;
import org.ignite.sessions.prompts.PromptState;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of the answers to a prompt.
 *
 * @param answers how many are shown, hidden ones included; never how many have answered
 * @param choices each with how many have chosen it; none where the answer is in words
 * @param texts in an order that says nothing
 * @param hidden for the programme team and who holds the session; null for everybody else
 */
@Schema(name = "PromptResults")
public record PromptResults(
    UUID promptId,
    String question,
    PromptState state,
    @Schema(description = "How many are shown; how many have answered is said nowhere.")
        int answers,
    List<ChosenOption> choices,
    @Schema(description = "In an order that says nothing.") List<ShownText> texts,
    @Schema(
            description =
                "Taken off the screen; for the facilitator and the programme team, who can show"
                    + " them again.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<ShownText> hidden) {

  /** One option, or point of the scale, and how many have chosen it. */
  @Schema(name = "ChosenOption")
  public record ChosenOption(int choice, String label, int answers) {}

  /** One answer in words. */
  @Schema(name = "ShownText")
  public record ShownText(UUID id, String text) {}

  /**
   * Out of rows of the prompt, one for each answer.
   *
   * @throws Missing 404, if there is none
   */
  static PromptResults of(RowSet<Row> rows) {
    PromptResults results = orNull(rows);
    if (results == null) {
      throw new Missing("prompt");
    }
    return results;
  }

  static @Nullable PromptResults orNull(RowSet<Row> rows) {
    if (rows.size() == 0) {
      return null;
    }
    Row prompt = rows.iterator().next();
    List<String> labels =
        new PromptContent(
                PromptKind.valueOf(prompt.getString("kind")),
                prompt.getString("question"),
                List.of(prompt.getArrayOfStrings("options")))
            .choices();
    int[] chosen = new int[labels.size()];
    List<ShownText> texts = new ArrayList<>();
    List<ShownText> hidden = new ArrayList<>();
    int answers = 0;
    for (Row row : rows) {
      UUID answer = row.getUUID("answer_id");
      Integer choice = row.getInteger("choice");
      answers += answer == null ? 0 : 1;
      if (choice != null) {
        chosen[choice - 1]++;
      } else if (answer != null) {
        (row.getBoolean("hidden") ? hidden : texts)
            .add(new ShownText(answer, row.getString("text")));
      }
    }
    return new PromptResults(
        prompt.getUUID("id"),
        prompt.getString("question"),
        PromptState.valueOf(prompt.getString("state")),
        answers,
        IntStream.range(0, chosen.length)
            .mapToObj(i -> new ChosenOption(i + 1, labels.get(i), chosen[i]))
            .toList(),
        texts,
        prompt.getBoolean("runs") ? hidden : null);
  }

  /** For the screen; {@code state} says it to others. */
  @JsonIgnore
  public boolean open() {
    return state == PromptState.OPEN;
  }
}
