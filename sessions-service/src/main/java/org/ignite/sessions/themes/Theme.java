package org.ignite.sessions.themes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** The twelve themes of the framework, version 2017.1, in its order. */
public enum Theme {
  MANDATE_CONFIDENCE_AND_COURAGE("Mandate, confidence and courage"),
  BUILDING_AND_SUSTAINING_TEAMS("Building and sustaining teams"),
  PERSONAL_DEVELOPMENT_RESILIENCE_AND_SELF_REFLECTION(
      "Personal development, resilience and self-reflection"),
  WORKING_POLITICALLY_IN_LOCAL_SETTINGS("Working politically in local settings"),
  CREATING_SHARED_NARRATIVES_FOR_CHANGE("Creating shared narratives for change"),
  LOCAL_WHITEHALL_RELATIONSHIPS("Local-Whitehall relationships"),
  LEADING_ACROSS_SECTORS_AND_SYSTEMS("Leading across sectors and systems"),
  EMPATHY_AND_GENEROSITY("Empathy and generosity"),
  PURPOSE_AND_VALUE_DRIVEN_LEADERSHIP("Purpose- and value-driven leadership"),
  COLLABORATIVE_HEALTH_AND_SOCIAL_CARE("Collaborative health and social care"),
  INCLUSIVE_ECONOMIC_DEVELOPMENT_AND_GROWTH("Inclusive economic development and growth"),
  CHILDREN_FAMILIES_AND_SOCIAL_MOBILITY("Children, families and social mobility");

  private final String title;

  Theme(String title) {
    this.title = title;
  }

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

  /** What the theme of that text is called; a text that is none of them, in plain words. */
  public static String inWords(String text) {
    return Arrays.stream(values())
        .filter(theme -> theme.text().equals(text))
        .map(theme -> theme.title)
        .findAny()
        .orElseGet(() -> text.replace('-', ' '));
  }
}
