package org.ignite.sessions.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a person wants their feed. Who has never said has none of these, and the usual holds. */
@Entity
public class CalendarFeed {

  @Id
  @SuppressWarnings("UnusedVariable") // written and read by SQL
  private UUID personId;

  @Version private long version;
  private int generation;

  @Enumerated(EnumType.STRING)
  private Titles titles;

  private @Nullable Integer alarmMinutes;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected CalendarFeed() {}

  /**
   * Takes new settings.
   *
   * @param alarm minutes before a session, 5 to 10,080; null for no alarm
   */
  void set(Titles shown, @Nullable Integer alarm) {
    titles = shown;
    alarmMinutes = alarm;
  }

  /** Takes the address back; the next one holds from now on. */
  void revoke() {
    generation++;
  }

  public long version() {
    return version;
  }

  /** How often its address was taken back. */
  public int generation() {
    return generation;
  }

  public Titles titles() {
    return titles;
  }

  public @Nullable Integer alarmMinutes() {
    return alarmMinutes;
  }
}
