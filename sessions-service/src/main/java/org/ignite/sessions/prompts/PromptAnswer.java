package org.ignite.sessions.prompts;

import org.ignite.platform.problems.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers. It knows nothing of them.
 *
 * @param choice the option by its number, or the point of the scale, from 1
 * @param text in words, without blanks around it; null where nothing is said
 */
public record PromptAnswer(@Nullable Integer choice, @Nullable String text) {

  /**
   * A checked answer.
   *
   * @throws InvalidRequest 422, if the text is too long
   */
  public PromptAnswer {
    text = text == null || text.isBlank() ? null : text.strip();
    if (text != null && text.codePointCount(0, text.length()) > PromptContent.LONGEST_TEXT) {
      throw new InvalidRequest("/text", "This is longer than 280 characters.");
    }
  }
}
