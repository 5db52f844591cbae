package org.ignite.sessions.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The components of a season, each with the confidentiality that it has unless told otherwise. */
public enum SessionKind {
  /** One-to-one interview: the baseline. */
  @JsonProperty("diagnostic")
  DIAGNOSTIC(Confidentiality.SET),
  @JsonProperty("residential")
  RESIDENTIAL(Confidentiality.OPEN),
  @JsonProperty("set-meeting")
  SET_MEETING(Confidentiality.SET),
  @JsonProperty("roundtable")
  ROUNDTABLE(Confidentiality.CHATHAM_HOUSE),
  @JsonProperty("place-session")
  PLACE_SESSION(Confidentiality.OPEN),
  @JsonProperty("large-group-session")
  LARGE_GROUP_SESSION(Confidentiality.OPEN),
  @JsonProperty("exchange")
  EXCHANGE(Confidentiality.OPEN),
  /** One-to-one or in a small group. */
  @JsonProperty("reflective-practice")
  REFLECTIVE_PRACTICE(Confidentiality.SET),
  @JsonProperty("evaluation")
  EVALUATION(Confidentiality.OPEN);

  private final Confidentiality usual;

  SessionKind(Confidentiality usual) {
    this.usual = usual;
  }

  /** What holds where the programme team says nothing else. */
  public Confidentiality usualConfidentiality() {
    return usual;
  }
}
