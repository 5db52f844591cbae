package org.ignite.sessions.themes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** The twelve themes of the framework, version 2017.1, in its order. */
public enum Theme {
  MANDATE_CONFIDENCE_AND_COURAGE,
  BUILDING_AND_SUSTAINING_TEAMS,
  PERSONAL_DEVELOPMENT_RESILIENCE_AND_SELF_REFLECTION,
  WORKING_POLITICALLY_IN_LOCAL_SETTINGS,
  CREATING_SHARED_NARRATIVES_FOR_CHANGE,
  LOCAL_WHITEHALL_RELATIONSHIPS,
  LEADING_ACROSS_SECTORS_AND_SYSTEMS,
  EMPATHY_AND_GENEROSITY,
  PURPOSE_AND_VALUE_DRIVEN_LEADERSHIP,
  COLLABORATIVE_HEALTH_AND_SOCIAL_CARE,
  INCLUSIVE_ECONOMIC_DEVELOPMENT_AND_GROWTH,
  CHILDREN_FAMILIES_AND_SOCIAL_MOBILITY;

  /** As it stands in the API, the events and the database: {@code empathy-and-generosity}. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The theme of that text.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Theme of(String text) {
    return Arrays.stream(values())
        .filter(theme -> theme.text().equals(text))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("no theme: " + text));
  }
}
