package org.ignite.sessions.calendar;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The settings of calendars; the defaults stand in application.properties. */
@ConfigMapping(prefix = "ignite.calendar")
public interface CalendarConfig {

  /** 32 bytes in Base64, of which the addresses of feeds are made; kept outside the database. */
  String feedKey();

  /** Who sends appointments: a mail address, with or without a name. */
  String organiser();

  /** How often a diary is asked to read its feed again. */
  Duration refreshedEvery();

  /** For how long a session that is over stays in a feed. */
  Duration keptFor();
}
