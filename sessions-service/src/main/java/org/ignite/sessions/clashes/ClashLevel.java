package org.ignite.sessions.clashes;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How serious a clash is. */
public enum ClashLevel {
  /** It is refused, of a draft too. */
  @JsonProperty("block")
  BLOCK,
  /** A draft can have it, and can't be published with it. */
  @JsonProperty("block-release")
  BLOCK_RELEASE,
  /** It is shown. */
  @JsonProperty("warn")
  WARN,
  @JsonProperty("ignore")
  IGNORE
}
