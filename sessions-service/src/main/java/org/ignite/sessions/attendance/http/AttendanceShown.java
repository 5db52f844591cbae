package org.ignite.sessions.attendance.http;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.attendance.PageWindow;
import org.ignite.sessions.invitations.Attendance;
import org.ignite.sessions.sessions.TimeInWords;
import org.jspecify.annotations.Nullable;

/** The attendance page, as it stands. */
public record AttendanceShown(
    UUID sessionId,
    UUID facilitatorId,
    String title,
    LocalDateTime startsAt,
    String zone,
    boolean cancelled,
    PageWindow window,
    Instant at,
    List<Person> people) {

  /**
   * One of the invited.
   *
   * @param chosen what was sent of them and not taken; null for nothing
   */
  public record Person(UUID id, String name, Attendance attendance, @Nullable Attendance chosen) {

    public String recorded() {
      return attendance.name().toLowerCase(Locale.ROOT);
    }

    public String recordedInWords() {
      return words(attendance);
    }

    public String chosenInWords() {
      return chosen == null ? "" : words(chosen);
    }

    public boolean conflict() {
      return chosen != null;
    }

    public boolean present() {
      return attendance == Attendance.PRESENT;
    }

    public boolean absent() {
      return attendance == Attendance.ABSENT;
    }

    public boolean excused() {
      return attendance == Attendance.EXCUSED;
    }

    private static String words(Attendance attendance) {
      return attendance == Attendance.UNKNOWN
          ? "nothing"
          : attendance.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The page out of its rows, one for each of the invited.
   *
   * @throws Missing 404, if the link has no session any more, or its time is over
   */
  static AttendanceShown of(RowSet<Row> rows, Instant now) {
    if (rows.size() == 0) {
      throw new Missing("page");
    }
    Row any = rows.iterator().next();
    PageWindow window =
        PageWindow.of(
            any.getOffsetDateTime("starts_at_utc").toInstant(),
            any.getOffsetDateTime("ends_at_utc").toInstant());
    if (window.over(now)) {
      throw new Missing("page");
    }
    List<Person> people = new ArrayList<>();
    for (Row row : rows) {
      if (row.getUUID("invitation_id") != null) {
        String name = row.getString("name");
        people.add(
            new Person(
                row.getUUID("invitation_id"),
                name == null ? "Somebody whose name is not known yet" : name,
                Attendance.valueOf(row.getString("attendance")),
                null));
      }
    }
    return new AttendanceShown(
        any.getUUID("id"),
        any.getUUID("facilitator_id"),
        any.getString("title"),
        any.getLocalDateTime("starts_at"),
        any.getString("zone"),
        !"SCHEDULED".equals(any.getString("state")),
        window,
        now,
        people);
  }

  /** The same, as it stands after some of what was sent has not been taken. */
  AttendanceShown after(Map<UUID, Attendance> recorded, Map<UUID, Attendance> refused) {
    List<Person> now =
        people.stream()
            .map(
                person ->
                    new Person(
                        person.id(),
                        person.name(),
                        recorded.getOrDefault(person.id(), person.attendance()),
                        refused.get(person.id())))
            .toList();
    return new AttendanceShown(
        sessionId, facilitatorId, title, startsAt, zone, cancelled, window, at, now);
  }

  public boolean early() {
    return window.early(at);
  }

  public String when() {
    return TimeInWords.withZone(TimeInWords.moment(startsAt), zone);
  }

  public String opens() {
    return local(window.opensAt());
  }

  public String takesFrom() {
    return local(window.takesFrom());
  }

  public long takesFromMillis() {
    return window.takesFrom().toEpochMilli();
  }

  public long closesAtMillis() {
    return window.closesAt().toEpochMilli();
  }

  public long atMillis() {
    return at.toEpochMilli();
  }

  private String local(Instant moment) {
    return TimeInWords.moment(moment, zone);
  }
}
