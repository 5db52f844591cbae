package org.ignite.sessions.setrules;

import java.util.Locale;

/** What an organisation is part of, by its type. */
public enum Sector {
  /** Local government, a combined authority included. */
  COUNCIL,
  HEALTH,
  CENTRAL_GOVERNMENT,
  OTHER;

  /**
   * That of a type of organisation.
   *
   * @param organisationType as its owner's events say it: {@code london-borough}; one that is not
   *     known here is another
   */
  public static Sector of(String organisationType) {
    return switch (organisationType) {
      case "county",
          "district",
          "unitary",
          "metropolitan-borough",
          "london-borough",
          "combined-authority" ->
          COUNCIL;
      case "nhs-body" -> HEALTH;
      case "central-government" -> CENTRAL_GOVERNMENT;
      default -> OTHER;
    };
  }

  /** As it stands beside other categories: {@code central-government}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
