package org.ignite.sessions.meetings;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.sessions.Session;
import org.jspecify.annotations.Nullable;

/** What is written of sets' meetings; in the session of Hibernate at hand. */
@ApplicationScoped
class Meetings {

  /** Those who are asked to a meeting. */
  private static final String ASKED =
      """
      select i.participant_id from invitation i join participant p on p.id = i.participant_id
      where i.session_id = :session and i.withdrawn_at is null and %s %%s
      order by i.participant_id
      """
          .formatted(Standing.belongs("p"));

  private static final String HELD =
      """
      select s.id, coalesce(a.format, l.format) as format,
        cast(extract(epoch from s.ends_at_utc - s.starts_at_utc) / 60 as int) as length,
        m.participant_id, m.place is not null and i.id is not null as planned,
        coalesce(i.attendance in ('ABSENT', 'EXCUSED'), false) as away, m.held_minutes
      from session s join learning_set l on l.id = s.learning_set_id
        join meeting_agenda a on a.session_id = s.id
        join meeting_slot m on m.session_id = s.id
        left join invitation i on i.session_id = s.id and i.participant_id = m.participant_id
          and i.withdrawn_at is null
      where s.learning_set_id = :set and s.state = 'SCHEDULED' and s.ends_at_utc <= :now
      order by s.starts_at_utc, s.id, m.place, m.participant_id
      """;

  private static final String WRITE =
      """
      insert into meeting_agenda (session_id, version, format) values (:session, 1, :format)
      on conflict (session_id) do update
        set version = meeting_agenda.version + 1, format = excluded.format
      """;

  private static final String RAISE =
      """
      insert into meeting_agenda (session_id, version, format)
      select s.id, 1, l.format from session s join learning_set l on l.id = s.learning_set_id
      where s.id = :session
      on conflict (session_id) do update set version = meeting_agenda.version + 1
      """;

  private static final String PLAN =
      """
      insert into meeting_slot (session_id, participant_id, place)
      select :session, cast(given.participant as uuid), given.place
      from unnest(cast(:presenters as text[])) with ordinality given (participant, place)
      """;

  private static final String HAD =
      """
      insert into meeting_slot (session_id, participant_id, held_minutes)
      values (:session, :participant, :minutes)
      on conflict (session_id, participant_id) do update set held_minutes = excluded.held_minutes
      """;

  private static final String BID =
      """
      insert into presenting_bid (session_id, participant_id, urgency, issue_id, bid_at)
      values (:session, :participant, :urgency, cast(:issue as uuid), :now)
      on conflict (session_id, participant_id) do update
        set urgency = excluded.urgency, issue_id = excluded.issue_id
      """;

  private final Clock clock;

  Meetings(Clock clock) {
    this.clock = clock;
  }

  /**
   * The set whose meeting a session is.
   *
   * @throws Missing 404, if it is no set's
   */
  static UUID set(Session session) {
    UUID set = session.learningSetId();
    if (set == null) {
      throw new Missing("meeting");
    }
    return set;
  }

  Uni<SetFormat> format(UUID setId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(
                        "select format from learning_set where id = :set", String.class)
                    .setParameter("set", setId)
                    .getSingleResult())
        .map(SetFormat::valueOf);
  }

  /** The agenda's version; 0 while none was chosen. Exact under the session's lock. */
  Uni<Long> version(UUID sessionId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(
                        "select coalesce(max(version), 0) from meeting_agenda where session_id ="
                            + " :session",
                        Long.class)
                    .setParameter("session", sessionId)
                    .getSingleResult());
  }

  /** The participants who are asked to a meeting and belong to the cohort. */
  Uni<List<UUID>> asked(UUID sessionId) {
    return asked(sessionId, "");
  }

  /** The same without those who have said no. */
  Uni<List<UUID>> expected(UUID sessionId) {
    return asked(sessionId, "and i.reply <> 'NO'");
  }

  private static Uni<List<UUID>> asked(UUID sessionId, String and) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(ASKED.formatted(and), UUID.class)
                    .setParameter("session", sessionId)
                    .getResultList());
  }

  /**
   * By which participation a person is asked to a meeting.
   *
   * @throws Missing 404
   */
  Uni<UUID> participant(UUID sessionId, UUID personId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(
                        ASKED.formatted("and i.person_id = :person") + " limit 1", UUID.class)
                    .setParameter("session", sessionId)
                    .setParameter("person", personId)
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("meeting"));
  }

  Uni<Void> plan(UUID sessionId, SetFormat format, List<UUID> presenters) {
    return execute(WRITE, Map.of("session", sessionId, "format", format.name()))
        .chain(
            () ->
                execute(
                    "delete from meeting_slot where session_id = :session",
                    Map.of("session", sessionId)))
        .chain(
            () ->
                execute(
                    PLAN,
                    Map.of(
                        "session",
                        sessionId,
                        "presenters",
                        presenters.stream().map(UUID::toString).toArray(String[]::new))));
  }

  /** Who is not named has had no time. */
  Uni<Void> correct(UUID sessionId) {
    return execute(RAISE, Map.of("session", sessionId))
        .chain(
            () ->
                execute(
                    "delete from meeting_slot where session_id = :session and place is null",
                    Map.of("session", sessionId)))
        .chain(
            () ->
                execute(
                    "update meeting_slot set held_minutes = 0 where session_id = :session",
                    Map.of("session", sessionId)));
  }

  Uni<Void> had(UUID sessionId, Slot slot) {
    return execute(
        HAD,
        Map.of("session", sessionId, "participant", slot.presenter(), "minutes", slot.minutes()));
  }

  /** Who bid before keeps their place in the order of the bids. */
  Uni<Void> bid(UUID sessionId, UUID participantId, Urgency urgency, @Nullable UUID issueId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(BID)
                    .setParameter("session", sessionId)
                    .setParameter("participant", participantId)
                    .setParameter("urgency", urgency.name())
                    .setParameter("issue", issueId == null ? null : issueId.toString())
                    .setParameter("now", clock.instant())
                    .executeUpdate())
        .replaceWithVoid();
  }

  Uni<Void> withdrawBid(UUID sessionId, UUID participantId) {
    return execute(
        "delete from presenting_bid where session_id = :session and participant_id = :participant",
        Map.of("session", sessionId, "participant", participantId));
  }

  Uni<Void> meetsBy(UUID setId, SetFormat format) {
    return execute(
        "update learning_set set format = :format where id = :set",
        Map.of("set", setId, "format", format.name()));
  }

  private static Uni<Void> execute(String sql, Map<String, Object> parameters) {
    return Panache.getSession()
        .chain(
            hibernate -> {
              var query = hibernate.createNativeQuery(sql);
              parameters.forEach(query::setParameter);
              return query.executeUpdate();
            })
        .replaceWithVoid();
  }

  /** The meetings of a set that are over and had an agenda, in the order in which they were. */
  Uni<List<HeldMeeting>> held(UUID setId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(HELD, Tuple.class)
                    .setParameter("set", setId)
                    .setParameter("now", clock.instant())
                    .getResultList())
        .map(Meetings::meetings);
  }

  private static List<HeldMeeting> meetings(List<Tuple> rows) {
    Map<UUID, List<Tuple>> bySession = new LinkedHashMap<>();
    rows.forEach(
        row ->
            bySession.computeIfAbsent(row.get("id", UUID.class), id -> new ArrayList<>()).add(row));
    return bySession.entrySet().stream()
        .map(
            meeting ->
                new HeldMeeting(
                    meeting.getKey(),
                    SetFormat.valueOf(meeting.getValue().getFirst().get("format", String.class)),
                    meeting.getValue().getFirst().get("length", Integer.class),
                    meeting.getValue().stream().map(Meetings::presenter).toList()))
        .toList();
  }

  private static HeldMeeting.Presenter presenter(Tuple row) {
    return new HeldMeeting.Presenter(
        row.get("participant_id", UUID.class),
        row.get("planned", Boolean.class),
        row.get("away", Boolean.class),
        row.get("held_minutes", Integer.class));
  }
}
