package org.ignite.sessions.polls;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.platform.finding.Found;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.sessions.ChathamHouseRule;

/** All polls, what they ask and what was answered; in the session of Hibernate at hand. */
@ApplicationScoped
class DatePolls {

  /** Nobody answers while it is being ended, and it is not ended while somebody answers. */
  private static final String LOCK = "select id from date_poll where id = :id for ";

  /**
   * That participant {@code p} takes part: whoever has left is asked nothing and counts nowhere.
   */
  private static final String TAKES_PART = Standing.takesPart("p");

  private static final String ASKED_PARTICIPANT =
      """
      select a.id from poll_participant a join participant p on p.id = a.participant_id and %s
      where a.poll_id = :poll and a.participant_id = :participant
      """
          .formatted(TAKES_PART);

  private static final String TOTALS =
      """
      select w.option_id, w.answer, count(*)
      from poll_answer w
      join poll_participant a on a.id = w.poll_participant_id
      join participant p on p.id = a.participant_id and %s
      where a.poll_id = :poll
      group by w.option_id, w.answer
      """
          .formatted(TAKES_PART);

  private static final String ASKED =
      """
      select count(*), count(a.answered_at), exists (
        select from date_poll d join session s on s.id = d.session_id where d.id = :poll and %s)
      from poll_participant a join participant p on p.id = a.participant_id and %s
      where a.poll_id = :poll
      """
          .formatted(ChathamHouseRule.hidesWhoIsThere("s", ":now"), TAKES_PART);

  private static final String UNANSWERED =
      """
      from PollParticipant a where pollId = :poll and answeredAt is null and exists (
        select 1 from Participant p where p.id = a.participantId and %s)
      order by id
      """
          .formatted(TAKES_PART);

  private final Clock clock;

  DatePolls(Clock clock) {
    this.clock = clock;
  }

  /** Locked against everything: to be ended. */
  Uni<DatePoll> lock(UUID id) {
    return lock(id, "update");
  }

  /** Locked against being ended alone: many can answer at once. */
  Uni<DatePoll> lockToAnswer(UUID id) {
    return lock(id, "share");
  }

  private Uni<DatePoll> lock(UUID id, String how) {
    return Found.id(LOCK + how, id, "date poll").chain(this::find);
  }

  /** The poll, unlocked. */
  Uni<DatePoll> find(UUID id) {
    return Found.entity(DatePoll.class, id, "date poll");
  }

  /** Who is asked. */
  Uni<PollParticipant> asked(UUID id) {
    return Found.entity(PollParticipant.class, id, "date poll");
  }

  /**
   * A participant who is asked, and nobody else answers for them until the transaction ends.
   *
   * @throws Missing 404, if they are not asked, or have left
   */
  Uni<PollParticipant> lockAsked(UUID pollId, UUID participantId) {
    return asked(ASKED_PARTICIPANT + "for update of a", pollId, participantId);
  }

  /** The same without the lock. */
  Uni<PollParticipant> asked(UUID pollId, UUID participantId) {
    return asked(ASKED_PARTICIPANT, pollId, participantId);
  }

  private static Uni<PollParticipant> asked(String sql, UUID pollId, UUID participantId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(sql, UUID.class)
                    .setParameter("poll", pollId)
                    .setParameter("participant", participantId)
                    .getSingleResultOrNull()
                    .onItem()
                    .ifNull()
                    .failWith(() -> new Missing("date poll"))
                    .chain(locked -> session.find(PollParticipant.class, locked)));
  }

  /** Everybody who was asked. */
  Uni<List<PollParticipant>> allAsked(UUID pollId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery("from PollParticipant where pollId = :poll", PollParticipant.class)
                    .setParameter("poll", pollId)
                    .getResultList());
  }

  /** Those who take part and have not answered. */
  Uni<List<PollParticipant>> unanswered(UUID pollId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(UNANSWERED, PollParticipant.class)
                    .setParameter("poll", pollId)
                    .getResultList());
  }

  /** The dates, in the order in which they begin. */
  Uni<List<PollOption>> options(UUID pollId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from PollOption where pollId = :poll order by startsAtUtc, id",
                        PollOption.class)
                    .setParameter("poll", pollId)
                    .getResultList());
  }

  /** The dates with how many they suit. */
  Uni<List<OptionTotals>> totals(DatePoll poll) {
    return options(poll.id())
        .chain(options -> counts(poll.id()).map(counts -> totals(poll, options, counts)));
  }

  private static List<OptionTotals> totals(
      DatePoll poll, List<PollOption> options, Map<UUID, Map<PollAnswer, Long>> counts) {
    return options.stream()
        .map(
            option -> {
              Map<PollAnswer, Long> of = counts.getOrDefault(option.id(), Map.of());
              return new OptionTotals(
                  option.id(),
                  option.time(poll.zone()),
                  of.getOrDefault(PollAnswer.YES, 0L),
                  of.getOrDefault(PollAnswer.IF_NEED_BE, 0L),
                  of.getOrDefault(PollAnswer.NO, 0L));
            })
        .collect(Collectors.toList());
  }

  private static Uni<Map<UUID, Map<PollAnswer, Long>>> counts(UUID pollId) {
    return counted(pollId)
        .map(
            rows -> {
              Map<UUID, Map<PollAnswer, Long>> counts = new HashMap<>();
              for (Object[] row : rows) {
                counts
                    .computeIfAbsent((UUID) row[0], option -> new HashMap<>())
                    .put(PollAnswer.valueOf(String.valueOf(row[1])), number(row[2]));
              }
              return counts;
            });
  }

  /** The whole picture after a change, with the version that it has now. */
  Uni<PollResult> changed(DatePoll poll) {
    return Panache.getSession().chain(session -> session.flush()).chain(() -> result(poll));
  }

  /** The whole picture. */
  Uni<PollResult> result(DatePoll poll) {
    return totals(poll)
        .chain(
            options ->
                howMany(poll.id())
                    .map(
                        rows ->
                            new PollResult(
                                poll,
                                options,
                                number(rows.getFirst()[0]),
                                number(rows.getFirst()[1]),
                                (Boolean) rows.getFirst()[2])));
  }

  private Uni<List<Object[]>> howMany(UUID pollId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ASKED, Object[].class)
                    .setParameter("poll", pollId)
                    .setParameter("now", clock.instant())
                    .getResultList());
  }

  private static Uni<List<Object[]>> counted(UUID pollId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(TOTALS, Object[].class)
                    .setParameter("poll", pollId)
                    .getResultList());
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
