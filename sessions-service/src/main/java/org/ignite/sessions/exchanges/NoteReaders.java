package org.ignite.sessions.exchanges;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whom the visitor lets read a learning note. */
public enum NoteReaders {
  /** Nobody else. */
  @JsonProperty("private")
  PRIVATE,
  /** The host; for one without an account the programme team, which passes it on. */
  @JsonProperty("host")
  HOST,
  /** The host, everybody of the cohort, and the programme team. */
  @JsonProperty("cohort")
  COHORT
}
