package org.ignite.sessions.setrules;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of a participant is known here, and makes a set worth more where it differs. */
public enum KnownAttribute {
  /** That of their organisation. */
  TYPE(AttributeKind.CATEGORY),
  REGION(AttributeKind.CATEGORY),
  /** The population of their place. */
  SIZE(AttributeKind.LOGARITHM),
  /** {@link Sector}. */
  SECTOR(AttributeKind.CATEGORY),
  /** The days that they have been in their post when the season begins. */
  TIME_IN_POST(AttributeKind.NUMBER);

  private final AttributeKind kind;

  KnownAttribute(AttributeKind kind) {
    this.kind = kind;
  }

  AttributeKind kind() {
    return kind;
  }

  /** Its name among the attributes: {@code time-in-post}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of that name; null for an attribute of which nothing is known here. */
  static @Nullable KnownAttribute of(String name) {
    return Arrays.stream(values())
        .filter(attribute -> attribute.text().equals(name))
        .findAny()
        .orElse(null);
  }
}
