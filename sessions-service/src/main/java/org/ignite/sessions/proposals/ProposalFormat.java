package org.ignite.sessions.proposals;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.ignite.sessions.sessions.SessionKind;

/** The kinds of session that are small or reflective enough to be proposed. */
public enum ProposalFormat {
  @JsonProperty("roundtable")
  ROUNDTABLE(SessionKind.ROUNDTABLE),
  @JsonProperty("reflective-practice")
  REFLECTIVE_PRACTICE(SessionKind.REFLECTIVE_PRACTICE),
  @JsonProperty("place-session")
  PLACE_SESSION(SessionKind.PLACE_SESSION);

  private final SessionKind kind;

  ProposalFormat(SessionKind kind) {
    this.kind = kind;
  }

  /** What a proposal of this format becomes. */
  public SessionKind kind() {
    return kind;
  }
}
