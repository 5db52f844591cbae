package org.ignite.sessions.prompts;

/** How it stands with the answer of one device to an open prompt. */
public enum AnswerState {
  NONE,
  /** It is in and can be replaced. */
  WAITING,
  /** It has been shown among others, and stays. */
  SHOWN
}
