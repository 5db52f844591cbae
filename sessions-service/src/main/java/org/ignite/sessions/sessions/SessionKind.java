package org.ignite.sessions.sessions;

import static org.ignite.sessions.sessions.Audience.COHORT;
import static org.ignite.sessions.sessions.Audience.ONE;
import static org.ignite.sessions.sessions.Audience.SMALL_GROUP;
import static org.ignite.sessions.sessions.Confidentiality.CHATHAM_HOUSE;
import static org.ignite.sessions.sessions.Confidentiality.OPEN;
import static org.ignite.sessions.sessions.Confidentiality.SET;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The components of a season, each with the rules that it has unless told otherwise. */
public enum SessionKind {
  /** One-to-one interview: the baseline. */
  @JsonProperty("diagnostic")
  DIAGNOSTIC(KindRules.core(ONE, SET, "0.5", 1)),
  /** Twenty-four hours, overnight, in parts. */
  @JsonProperty("residential")
  RESIDENTIAL(KindRules.core(COHORT, OPEN, "1", null)),
  @JsonProperty("set-meeting")
  SET_MEETING(KindRules.core(Audience.SET, SET, "0.5", 8)),
  @JsonProperty("roundtable")
  ROUNDTABLE(KindRules.optional(SMALL_GROUP, CHATHAM_HOUSE, "0.5", 12)),
  /** In one participant's place; leader, cabinet members and officers come as guests. */
  @JsonProperty("place-session")
  PLACE_SESSION(KindRules.optional(ONE, OPEN, "0.5", 1)),
  @JsonProperty("large-group-session")
  LARGE_GROUP_SESSION(KindRules.core(COHORT, OPEN, "0.5", null)),
  /** A visitor's; the host is a department, a council or a company. */
  @JsonProperty("exchange")
  EXCHANGE(KindRules.optional(ONE, OPEN, "1", 1)),
  /** One-to-one or in a small group. */
  @JsonProperty("reflective-practice")
  REFLECTIVE_PRACTICE(KindRules.optional(SMALL_GROUP, SET, "0.5", 8)),
  @JsonProperty("evaluation")
  EVALUATION(KindRules.core(COHORT, OPEN, "0.5", null));

  @SuppressWarnings("ImmutableEnumChecker") // a record of values
  private final KindRules rules;

  SessionKind(KindRules rules) {
    this.rules = rules;
  }

  /** What holds where the programme team says nothing else. */
  public KindRules rules() {
    return rules;
  }

  /** The confidentiality where the programme team says nothing else. */
  public Confidentiality usualConfidentiality() {
    return rules.confidentiality();
  }
}
