package org.ignite.sessions.formation.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a type of organisation is marked: by a shape of its own and by a colour, each of which stands
 * out from white by more than 3 to 1 (WCAG 2.2, 1.4.1 and 1.4.11).
 */
enum TypeMark {
  COUNTY("county", "county", "#1d4ed8", "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z"),
  DISTRICT("district", "district", "#b45309", "M-6-6h12v12h-12z"),
  UNITARY("unitary", "unitary", "#15803d", "M0-7l7 13h-14z"),
  METROPOLITAN_BOROUGH(
      "metropolitan-borough", "metropolitan borough", "#7e22ce", "M0-8l8 8l-8 8l-8-8z"),
  LONDON_BOROUGH("london-borough", "London borough", "#be123c", "M0 7l7-13h-14z"),
  COMBINED_AUTHORITY(
      "combined-authority",
      "combined authority",
      "#0f766e",
      "M-2.5-7h5v4.5h4.5v5h-4.5v4.5h-5v-4.5h-4.5v-5h4.5z"),
  NHS_BODY(
      "nhs-body",
      "NHS body",
      "#0369a1",
      "M0-8l2.3 5h5.4l-4.2 3.6l1.5 5.9l-5-3.3l-5 3.3l1.5-5.9l-4.2-3.6h5.4z"),
  CENTRAL_GOVERNMENT(
      "central-government", "central government", "#854d0e", "M-7-7h14l-5 7l5 7h-14l5-7z"),
  OTHER(
      "other",
      "other",
      "#374151",
      "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z M-3.5 0a3.5 3.5 0 1 1 7 0a3.5 3.5 0 1 1 -7 0z"),
  NOT_KNOWN("", "type not known", "#4b5563", "M-7-2h14v4h-14z");

  private final String text;
  private final String words;
  private final String colour;
  private final String shape;

  TypeMark(String text, String words, String colour, String shape) {
    this.text = text;
    this.words = words;
    this.colour = colour;
    this.shape = shape;
  }

  /** The mark of a type as the participants' service tells it; of one that is new, another's. */
  static TypeMark of(@Nullable String type) {
    return type == null
        ? NOT_KNOWN
        : Arrays.stream(values()).filter(mark -> mark.text.equals(type)).findAny().orElse(OTHER);
  }

  String words() {
    return words;
  }

  String colour() {
    return colour;
  }

  /** An SVG path around the origin, of at most eight pixels to each side. */
  String shape() {
    return shape;
  }
}
