package org.ignite.sessions.setrules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far apart two values of an attribute are. */
public enum AttributeKind {
  /** Different or not. */
  @JsonProperty("category")
  CATEGORY,
  /** By their difference. */
  @JsonProperty("number")
  NUMBER,
  /** By that of their logarithms: twice as many is as far at every size. */
  @JsonProperty("logarithm")
  LOGARITHM
}
