package org.ignite.sessions.prompts.http;

import java.util.List;
import java.util.UUID;
import org.ignite.sessions.prompts.PromptAnswer;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What somebody sent by the form on their phone, as they sent it. */
public class PromptForm {

  @RestForm @Nullable String promptId;
  @RestForm @Nullable String choice;
  @RestForm @Nullable String text;

  /** Words that the page had marked and that are ordinary ones. */
  @RestForm List<String> confirmed = List.of();

  boolean answers(UUID prompt) {
    return prompt.toString().equals(promptId);
  }

  /** A form's line ends in two characters (HTML, 4.10.21.8), of which the page counted one. */
  String words() {
    return text == null ? "" : text.replace("\r\n", "\n");
  }

  /**
   * The answer.
   *
   * @throws org.ignite.platform.problems.InvalidRequest 422, if the text is too long
   */
  PromptAnswer answer() {
    Integer number = choice != null && choice.matches("[1-8]") ? Integer.valueOf(choice) : null;
    return new PromptAnswer(number, words());
  }
}
