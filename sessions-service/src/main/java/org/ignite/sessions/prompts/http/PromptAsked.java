package org.ignite.sessions.prompts.http;

import java.util.ArrayList;
import java.util.List;
import org.ignite.sessions.names.Mark;
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
 * @param marks what of the words names somebody
 * @param cookie false where the browser keeps none
 */
public record PromptAsked(
    @Nullable PromptView prompt,
    AnswerState state,
    String fault,
    String words,
    List<Mark> marks,
    boolean cookie) {

  static PromptAsked of(PromptView prompt, AnswerState state) {
    return new PromptAsked(prompt, state, "", "", List.of(), true);
  }

  static PromptAsked nothing() {
    return new PromptAsked(null, AnswerState.NONE, "", "", List.of(), true);
  }

  static PromptAsked withoutCookie() {
    return new PromptAsked(null, AnswerState.NONE, "", "", List.of(), false);
  }

  PromptAsked with(String said, String written) {
    return new PromptAsked(prompt, state, said, written, marks, cookie);
  }

  PromptAsked marked(List<Mark> places) {
    return new PromptAsked(prompt, state, fault, words, places, cookie);
  }

  /** What can't stand, in the words that were written. */
  public List<String> names() {
    return marked(false);
  }

  /** What may be an ordinary word. */
  public List<String> perhapsOrdinary() {
    return marked(true);
  }

  private List<String> marked(boolean confirmable) {
    return marks.stream()
        .filter(mark -> mark.confirmable() == confirmable)
        .map(mark -> words.substring(mark.start(), mark.end()))
        .distinct()
        .toList();
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
