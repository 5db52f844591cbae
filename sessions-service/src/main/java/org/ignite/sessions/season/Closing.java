package org.ignite.sessions.season;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why nothing of the programme is on a day. */
public enum Closing {
  /** Computed, and never given as data. */
  @JsonProperty("bank-holiday")
  BANK_HOLIDAY,
  /** Before elections, when councils keep their heads down; that of May is computed. */
  @JsonProperty("pre-election")
  PRE_ELECTION,
  /** Councils set their budgets. */
  @JsonProperty("budget-council")
  BUDGET_COUNCIL,
  @JsonProperty("school-holiday")
  SCHOOL_HOLIDAY,
  @JsonProperty("other")
  OTHER;

  /** The word of the API for it: {@code budget-council}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Closing> of(String word) {
    return Arrays.stream(values()).filter(closing -> closing.word().equals(word)).findAny();
  }
}
