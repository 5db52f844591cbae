package org.ignite.sessions.invitations;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a record of attendance was corrected: one of a few words, and nothing about anybody. */
public enum CorrectionReason {
  /** It was recorded wrongly. */
  @JsonProperty("mistake")
  MISTAKE,
  /** The facilitator learnt afterwards what had been the matter. */
  @JsonProperty("learnt-afterwards")
  LEARNT_AFTERWARDS,
  /** The participant says that it was otherwise. */
  @JsonProperty("participant-says-otherwise")
  PARTICIPANT_SAYS_OTHERWISE
}
