package org.ignite.sessions.prompts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.ignite.platform.problems.InvalidRequest;

/**
 * What a prompt asks.
 *
 * @param options of a choice, two to eight different ones; none for the other kinds
 */
public record PromptContent(PromptKind kind, String question, List<String> options) {

  static final int LONGEST_TEXT = 280;
  static final int POINTS = 5;
  private static final int FEWEST_OPTIONS = 2;
  private static final int MOST_OPTIONS = 8;

  /**
   * A checked content.
   *
   * @throws InvalidRequest 422
   */
  public PromptContent {
    question = question.strip();
    options = options.stream().map(String::strip).toList();
    if (kind == PromptKind.CHOICE) {
      if (options.size() < FEWEST_OPTIONS || options.size() > MOST_OPTIONS) {
        throw new InvalidRequest("/options", "A choice has two to eight options.");
      }
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < options.size(); i++) {
        if (!seen.add(options.get(i).toLowerCase(Locale.ROOT))) {
          throw new InvalidRequest("/options/" + i, "This option is there twice.");
        }
      }
    } else if (!options.isEmpty()) {
      throw new InvalidRequest("/options", "Only a choice has options.");
    }
  }

  /** What can be chosen, in its order; nothing where the answer is in words. */
  public List<String> choices() {
    return switch (kind) {
      case TEXT -> List.of();
      case CHOICE -> options;
      case SCALE -> IntStream.rangeClosed(1, POINTS).mapToObj(Integer::toString).toList();
    };
  }

  /**
   * Refuses an answer of another kind than was asked for.
   *
   * @throws InvalidRequest 422
   */
  void mustTake(PromptAnswer answer) {
    if (kind == PromptKind.TEXT) {
      if (answer.choice() != null) {
        throw new InvalidRequest("/choice", "This prompt is answered in words.");
      }
      if (answer.text() == null) {
        throw new InvalidRequest("/text", "Say something, in at most 280 characters.");
      }
    } else {
      if (answer.text() != null) {
        throw new InvalidRequest("/text", "This prompt is answered by a choice.");
      }
      Integer choice = answer.choice();
      if (choice == null || choice < 1 || choice > choices().size()) {
        throw new InvalidRequest(
            "/choice", "Choose one, from 1 to %d.".formatted(choices().size()));
      }
    }
  }
}
