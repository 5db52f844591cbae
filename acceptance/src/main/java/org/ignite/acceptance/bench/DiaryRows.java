package org.ignite.acceptance.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Fills the sessions' database straight by SQL with a cohort whose people are busy: each every
 * other week on a weekday evening and afternoon, on forty whole days and at twenty sessions that
 * they have said yes to. Every row follows from its number and the day, and takes the place of that
 * of an earlier run.
 */
final class DiaryRows {

  static final UUID COHORT = UUID.fromString("0199f005-0000-7000-8000-000000000001");
  static final int PEOPLE = 12;

  /** Numbers of a kind's rows begin with these. */
  private static final int PERSON = 0x1000;

  private static final int PARTICIPANT = 0x2000;
  private static final int SESSION = 0x3000;
  private static final int INVITATION = 0x4000;

  private static final String[] FORGET = {
    "delete from invitation where cohort_id = '%s'".formatted(COHORT),
    "delete from session where cohort_id = '%s'".formatted(COHORT),
    "delete from unavailability where person_id in (select person_id from participant where cohort_id = '%s')"
        .formatted(COHORT),
    "delete from person where id in (select person_id from participant where cohort_id = '%s')"
        .formatted(COHORT),
    "delete from participant where cohort_id = '%s'".formatted(COHORT),
    "delete from cohort where id = '%s'".formatted(COHORT)
  };

  private static final String COHORTS =
      """
      insert into cohort (id, version, starts_on, ends_on, name)
      select '%s', 0, day, day + 300, 'Bench' from (select cast(? as date) as day) today
      """
          .formatted(COHORT);

  private static final String PERSONS =
      """
      insert into person (id, version, given_name, family_name, email, facilitates)
      select %s, 0, 'Bench', 'Person ' || i, 'bench' || i || '@example.org', false
      from generate_series(1, ?) i
      """
          .formatted(id(PERSON, "i"));

  private static final String PARTICIPANTS =
      """
      insert into participant (id, version, person_id, cohort_id, state)
      select %s, 0, %s, '%s', 'active' from generate_series(1, ?) i
      """
          .formatted(id(PARTICIPANT, "i"), id(PERSON, "i"), COHORT);

  /** Two that come again every other week, from one to five and from six to eight. */
  private static final String WEEKLY =
      """
      insert into unavailability (id, person_id, starts_at, ends_at, zone, whole_days, every_weeks, until,
                                  starts_at_utc, ends_at_utc, last_ends_at_utc)
      select gen_random_uuid(), %s, begin, finish, 'Etc/UTC', false, 2, day + 300,
             begin at time zone 'UTC', finish at time zone 'UTC', (finish + interval '300 days') at time zone 'UTC'
      from (select cast(? as date) as day) today, generate_series(1, ?) i, (values (13, 17), (18, 20)) hours (a, b),
        lateral (select day + i %% 7 + make_interval(hours => a) as begin, day + i %% 7 + make_interval(hours => b) as finish) at
      """
          .formatted(id(PERSON, "i"));

  private static final String DAYS =
      """
      insert into unavailability (id, person_id, starts_at, ends_at, zone, whole_days,
                                  starts_at_utc, ends_at_utc, last_ends_at_utc)
      select gen_random_uuid(), %s, away, away + interval '1 day', 'Etc/UTC', true,
             away at time zone 'UTC', (away + interval '1 day') at time zone 'UTC', (away + interval '1 day') at time zone 'UTC'
      from (select cast(? as date) as day) today, generate_series(1, ?) i, generate_series(1, 40) k,
        lateral (select day + (i * 31 + k * 11) %% 280 + interval '0 hours' as away) at
      """
          .formatted(id(PERSON, "i"));

  private static final String SESSIONS =
      """
      insert into session (id, version, cohort_id, kind, title, starts_at, ends_at, zone, starts_at_utc, ends_at_utc,
                           venue, facilitator_id, confidentiality, invited_only, state)
      select %s, 0, '%s', 'ROUNDTABLE', 'Bench', begin, begin + interval '3 hours', 'Etc/UTC',
             begin at time zone 'UTC', (begin + interval '3 hours') at time zone 'UTC',
             'Guildhall', '%s', 'CHATHAM_HOUSE', true, 'SCHEDULED'
      from (select cast(? as date) as day) today, generate_series(1, 20) k,
        lateral (select day + k * 13 + interval '9 hours' as begin) at
      """
          .formatted(id(SESSION, "k"), COHORT, COHORT);

  private static final String INVITATIONS =
      """
      insert into invitation (id, version, session_id, cohort_id, participant_id, person_id, reply, replied_at, seat,
                              attendance)
      select %s, 0, %s, '%s', %s, %s, 'YES', now(), 'TAKEN', 'UNKNOWN'
      from generate_series(1, ?) i, generate_series(1, 20) k
      """
          .formatted(
              id(INVITATION, "i * 100 + k"),
              id(SESSION, "k"),
              COHORT,
              id(PARTICIPANT, "i"),
              id(PERSON, "i"));

  private DiaryRows() {}

  /**
   * Makes them.
   *
   * @param from the first of the days that are looked at
   */
  static void fill(String jdbcUrl, LocalDate from) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, "sessions", "sessions")) {
      connection.setAutoCommit(false);
      for (String statement : FORGET) {
        run(connection, statement);
      }
      Date day = Date.valueOf(from);
      run(connection, COHORTS, day);
      run(connection, PERSONS, PEOPLE);
      run(connection, PARTICIPANTS, PEOPLE);
      run(connection, WEEKLY, day, PEOPLE);
      run(connection, DAYS, day, PEOPLE);
      run(connection, SESSIONS, day);
      run(connection, INVITATIONS, PEOPLE);
      connection.commit();
    }
  }

  private static void run(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }

  private static String id(int kind, String number) {
    return "('0199f005-0000-7000-8000-' || lpad(to_hex(%d + %s), 12, '0'))::uuid"
        .formatted(kind, number);
  }
}
