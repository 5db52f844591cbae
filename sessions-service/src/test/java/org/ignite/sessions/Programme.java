package org.ignite.sessions;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.ignite.localstack.TestStack;
import org.ignite.platform.testing.EventSender;
import org.ignite.platform.testing.StackResource;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.season.SeasonCalendar;

/**
 * The people of the tests, as the participant registry tells of them: a cohort whose season is
 * around today with {@code participant} in it, another with {@code participant-2}, and two
 * facilitators.
 */
public final class Programme {

  public static final UUID COHORT = UUID.fromString("0199f0a0-0000-7000-8000-0000000000c1");
  public static final UUID OTHER_COHORT = UUID.fromString("0199f0a0-0000-7000-8000-0000000000c2");

  /** Access tokens last five minutes. */
  private static final Duration TOKEN_KEPT = Duration.ofMinutes(4);

  private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();
  private static final Map<String, UUID> PARTICIPANTS = new HashMap<>();
  private static final EventSender EVENTS = new EventSender("ignite.participants.v1");

  static {
    RestAssured.config =
        RestAssured.config()
            .encoderConfig(
                EncoderConfig.encoderConfig()
                    .encodeContentTypeAs("application/merge-patch+json", ContentType.JSON));
    Stream.of(
            "facilitator",
            "facilitator-2",
            "coach",
            "participant",
            "participant-2",
            "assistant",
            "critical-friend",
            "safeguarding-lead")
        .forEach(user -> stack().keycloakAdmin().setPersonId(user, person(user).toString()));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    cohort(COHORT, today.minusDays(200), today.plusDays(200));
    cohort(OTHER_COHORT, today.minusDays(200), today.plusDays(200));
    tellOf("facilitator", "facilitator");
    tellOf("facilitator-2", "facilitator");
    tellOf("participant");
    tellOf("participant-2");
    PARTICIPANTS.put("participant", participant(COHORT, person("participant"), "confirmed"));
    UUID last = participant(OTHER_COHORT, person("participant-2"), "active");
    PARTICIPANTS.put("participant-2", last);
    Stream.of(COHORT, OTHER_COHORT).forEach(id -> known("cohort", id));
    Stream.of("facilitator", "facilitator-2", "participant", "participant-2")
        .forEach(user -> known("person", person(user)));
    PARTICIPANTS.values().forEach(id -> known("participant", id));
  }

  private Programme() {}

  private record Token(String text, Instant since) {}

  public static TestStack stack() {
    return StackResource.stack();
  }

  /** A request of a local user. */
  public static RequestSpecification as(String user) {
    return given().auth().oauth2(token(user)).contentType(ContentType.JSON);
  }

  public static String token(String user) {
    return TOKENS
        .compute(
            user,
            (name, held) ->
                held != null && held.since().isAfter(Instant.now().minus(TOKEN_KEPT))
                    ? held
                    : new Token(stack().tokens().token(name), Instant.now()))
        .text();
  }

  /** The person of a local user. */
  public static UUID person(String user) {
    return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8));
  }

  /** The part that a local user takes in their cohort. */
  public static UUID participant(String user) {
    return PARTICIPANTS.get(user);
  }

  /** One that minds no clashes: tests plan many sessions of one facilitator for the same hours. */
  public static void cohort(UUID id, LocalDate startsOn, LocalDate endsOn) {
    relaxed(id);
    strictCohort(id, startsOn, endsOn);
  }

  /** From now on it minds no clashes. */
  public static void relaxed(UUID cohort) {
    change(
        """
        insert into clash_level (cohort_id, kind, level)
        select ?, kind, 'IGNORE' from unnest(array['FACILITATOR', 'ROOM', 'PERSON', 'RESIDENTIAL']) kind
        on conflict do nothing
        """,
        cohort);
  }

  /** One with the usual levels of clashes. */
  public static void strictCohort(UUID id, LocalDate startsOn, LocalDate endsOn) {
    EVENTS.send(
        "org.ignite.participants.cohort.opened.v1",
        id,
        0,
        """
        {"cohortId": "%s", "name": "A cohort", "startsOn": "%s", "endsOn": "%s", "capacity": 24,
         "commitmentDays": 7}
        """
            .formatted(id, startsOn, endsOn));
  }

  /** Tells of the person of a user; the mail address is the user's name at example.org. */
  public static void tellOf(String user, String... roles) {
    tellOf(person(user), user, roles);
  }

  /** The same of a person who is no user. */
  public static void tellOf(UUID person, String user, String... roles) {
    EVENTS.send(
        "org.ignite.participants.person.registered.v1",
        person,
        0,
        """
        {"personId": "%s", "givenName": "%s", "familyName": "Example", "email": "%s@example.org", "roles": [%s]}
        """
            .formatted(
                person,
                user,
                user,
                Stream.of(roles)
                    .map(role -> '"' + role + '"')
                    .reduce((a, b) -> a + "," + b)
                    .orElse("")));
  }

  /** A new participation. */
  public static UUID participant(UUID cohort, UUID person, String state) {
    UUID id = UUID.randomUUID();
    participant(id, 0, cohort, person, state);
    return id;
  }

  public static void participant(UUID id, long version, UUID cohort, UUID person, String state) {
    EVENTS.send(
        "org.ignite.participants.participant.%s.v1".formatted(state),
        id,
        version,
        """
        {"participantId": "%s", "personId": "%s", "cohortId": "%s",
         "organisationId": "0199f0a0-0000-7000-8000-00000000000a", "roleTitle": "Chief Executive", "state": "%s"}
        """
            .formatted(id, person, cohort, state));
  }

  /** Tells of a delegation of {@code diary} or {@code replies}, and waits until it is known. */
  public static UUID delegated(UUID participant, UUID assistant, String... permissions) {
    UUID id = UUID.randomUUID();
    delegation(id, 0, participant, assistant, true, permissions);
    known("delegation", id);
    return id;
  }

  public static void delegation(
      UUID id,
      long version,
      UUID participant,
      UUID assistant,
      boolean holds,
      String... permissions) {
    EVENTS.send(
        "org.ignite.participants.delegation.%s.v1".formatted(holds ? "granted" : "revoked"),
        id,
        version,
        """
        {"delegationId": "%s", "participantId": "%s", "assistantId": "%s", "permissions": [%s], "holds": %s}
        """
            .formatted(
                id,
                participant,
                assistant,
                Stream.of(permissions)
                    .map(permission -> '"' + permission + '"')
                    .collect(Collectors.joining(",")),
                holds));
  }

  /** Waits until the service has taken in what was told of {@code id}. */
  public static void known(String table, UUID id) {
    // In this thread: another one would wait for this class to be initialised.
    Awaitility.await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("select count(*) from " + table + " where id = ?", id) == 1);
  }

  /** Waits until the service knows of so many participants of a cohort. */
  public static void known(UUID cohort, int participants) {
    Awaitility.await()
        .until(
            () ->
                count("select count(*) from participant where cohort_id = ?", cohort)
                    == participants);
  }

  /** A number out of the service's database. */
  public static long count(String sql, Object... parameters) {
    return ((Number) rows(sql, parameters).getFirst()).longValue();
  }

  /** The first column of a query of the service's database. */
  public static List<Object> rows(String sql, Object... parameters) {
    try (Connection connection =
            DriverManager.getConnection(stack().jdbcUrl("sessions"), "sessions", "sessions");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<Object> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(result.getObject(1));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first Monday so many days ahead, or later, in whose week no day is closed. */
  public static LocalDate openMonday(int daysAhead) {
    LocalDate first =
        LocalDate.now(ZoneOffset.UTC)
            .plusDays(daysAhead)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    return Stream.iterate(first, monday -> monday.plusWeeks(1))
        .filter(
            monday ->
                SeasonCalendar.of(new Season(monday, monday.plusDays(6)), List.of(), true)
                    .closed()
                    .isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Changes what time would change. */
  public static void change(String sql, Object... parameters) {
    try (Connection connection =
            DriverManager.getConnection(stack().jdbcUrl("sessions"), "sessions", "sessions");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The body of a request to schedule a session that begins so many hours from now. */
  public static Map<String, Object> plan(String kind, long hoursFromNow) {
    LocalDateTime start =
        LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).plusHours(hoursFromNow);
    return new HashMap<>(
        Map.of(
            "cohortId",
            COHORT,
            "kind",
            kind,
            "title",
            "A " + kind,
            "startsAt",
            start.toString(),
            "endsAt",
            start.plusHours(2).toString(),
            "zone",
            "Etc/UTC",
            "venue",
            "Guildhall",
            "link",
            "https://meet.example.org/secret",
            "facilitatorId",
            person("facilitator")));
  }

  /** A learning set of participants who are there already, whatever their organisations are. */
  public static UUID learningSet(UUID cohort, String facilitator, List<UUID> members) {
    UUID set = UUID.randomUUID();
    change(
        "insert into learning_set (id, version, cohort_id, name, facilitator_id) values (?, 0, ?,"
            + " ?, ?)",
        set,
        cohort,
        "Set " + set,
        person(facilitator));
    members.forEach(
        member ->
            change(
                "insert into learning_set_member (participant_id, learning_set_id) values (?, ?)",
                member,
                set));
    return set;
  }

  /** Lets a session's time come: it began so many hours ago, and took two. */
  public static void began(UUID session, int hoursAgo) {
    change(
        """
        update session set starts_at_utc = began.at, ends_at_utc = began.at + interval '2 hours',
          starts_at = timezone(zone, began.at), ends_at = timezone(zone, began.at + interval '2 hours')
        from (select date_trunc('minute', now()) - make_interval(hours => ?) as at) began
        where id = ?
        """,
        hoursAgo,
        session);
    change(
        """
        update booking b set during = tstzrange(s.starts_at_utc, s.ends_at_utc)
        from session s where s.id = b.session_id and s.id = ?
        """,
        session);
  }

  /** Schedules a session and says its id. */
  public static UUID scheduled(Map<String, Object> plan) {
    return UUID.fromString(
        as("programme-admin")
            .body(plan)
            .post("/api/v1/sessions")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  /** Invites participants, and says the invitation's id of each in their order. */
  public static List<UUID> invited(UUID session, List<UUID> participants) {
    as("programme-admin")
        .body(Map.of("participantIds", participants))
        .post("/api/v1/sessions/{id}/invitations", session)
        .then()
        .statusCode(200);
    return participants.stream()
        .map(
            participant ->
                (UUID)
                    rows(
                            "select id from invitation where session_id = ? and participant_id = ?",
                            session,
                            participant)
                        .getFirst())
        .toList();
  }
}
