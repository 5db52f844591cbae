package org.ignite.sessions.prompts.http;

import java.util.ArrayList;
import java.util.List;
import org.ignite.sessions.prompts.AnswerState;
import org.ignite.sessions.prompts.PromptContent;
import org.ignite.sessions.prompts.PromptKind;
import org.jspecify.annotations.Nullable;

/**
 * What the page on a phone shows.
 *
 * @param prompt null while nothing is asked
 * @param fault what is wrong with what was sent; empty for nothing
 * @param words what was written, so that it is not lost with a fault
 * @param cookie false where the browser keeps none
 */
public record PromptAsked(
    @Nullable PromptView prompt, AnswerState state, String fault, String words, boolean cookie) {

  static PromptAsked of(PromptView prompt, AnswerState state) {
    return new PromptAsked(prompt, state, "", "", true);
  }

  static PromptAsked nothing() {
    return new PromptAsked(null, AnswerState.NONE, "", "", true);
  }

  static PromptAsked withoutCookie() {
    return new PromptAsked(null, AnswerState.NONE, "", "", false);
  }

  PromptAsked with(String said, String written) {
    return new PromptAsked(prompt, state, said, written, cookie);
  }

  public boolean open() {
    return prompt != null;
  }

  public boolean waiting() {
    return state == AnswerState.WAITING;
  }

  public boolean shown() {
    return state == AnswerState.SHOWN;
  }

  public boolean inWords() {
    return prompt != null && prompt.kind() == PromptKind.TEXT;
  }

  public boolean onScale() {
    return prompt != null && prompt.kind() == PromptKind.SCALE;
  }

  /** The options, or points, with their numbers. */
  public List<Option> choices() {
    List<Option> choices = new ArrayList<>();
    if (prompt != null) {
      new PromptContent(prompt.kind(), prompt.question(), prompt.options())
          .choices()
          .forEach(label -> choices.add(new Option(choices.size() + 1, label)));
    }
    return choices;
  }

  /** One that can be chosen. */
  public record Option(int number, String label) {}
}
