package org.ignite.sessions.polls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.availability.BusyTimes;
import org.ignite.sessions.availability.Interval;
import org.ignite.sessions.polls.OwnSheet.Question;
import org.ignite.sessions.sessions.MeetingTime;

/** What those who are asked do. Each method is one transaction. */
@ApplicationScoped
public class PollAnswering {

  private static final String FORGET = "delete from poll_answer where poll_participant_id = :asked";

  private static final String WRITE =
      """
      insert into poll_answer (poll_participant_id, option_id, answer)
      select :asked, cast(a.key as uuid), a.value from jsonb_each_text(cast(cast(:answers as text) as jsonb)) a
      """;

  private static final String GIVEN =
      "select option_id, answer from poll_answer where poll_participant_id = :asked";

  private final DatePolls polls;
  private final BusyTimes busyTimes;
  private final Audit audit;
  private final ObjectMapper json;
  private final Clock clock;

  PollAnswering(DatePolls polls, BusyTimes busyTimes, Audit audit, ObjectMapper json, Clock clock) {
    this.polls = polls;
    this.busyTimes = busyTimes;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Takes somebody's answers, in place of those that they gave before.
   *
   * @throws Missing 404, if they are not asked, or have left
   * @throws PollClosed 409
   * @throws org.ignite.platform.problems.InvalidRequest 422
   */
  @WithTransaction
  public Uni<OwnSheet> answer(UUID pollId, UUID participantId, AnswerSheet sheet) {
    return polls
        .lockToAnswer(pollId)
        .chain(
            poll ->
                polls
                    .lockAsked(pollId, participantId)
                    .invoke(asked -> poll.mustBeOpen())
                    .call(asked -> write(asked, sheet))
                    .invoke(asked -> asked.answered(clock.instant()))
                    .call(asked -> audit.record("date-poll", pollId))
                    .chain(asked -> sheet(poll, asked)));
  }

  private Uni<Void> write(PollParticipant asked, AnswerSheet sheet) {
    return polls
        .options(asked.pollId())
        .map(options -> sheet.to(options.stream().map(PollOption::id).collect(Collectors.toSet())))
        .chain(
            answers ->
                Panache.getSession()
                    .call(
                        session ->
                            session
                                .createNativeQuery(FORGET)
                                .setParameter("asked", asked.id())
                                .executeUpdate())
                    .call(
                        session ->
                            session
                                .createNativeQuery(WRITE)
                                .setParameter("asked", asked.id())
                                .setParameter("answers", json(answers))
                                .executeUpdate()))
        .replaceWithVoid();
  }

  private String json(Map<UUID, PollAnswer> answers) {
    Map<UUID, String> names = new HashMap<>();
    answers.forEach((option, answer) -> names.put(option, answer.name()));
    try {
      return json.writeValueAsString(names);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What somebody is asked, what they have answered, and what their diary suggests.
   *
   * @throws Missing 404, if they are not asked, or have left
   */
  @WithTransaction
  public Uni<OwnSheet> sheet(UUID pollId, UUID participantId) {
    return polls
        .find(pollId)
        .chain(poll -> polls.asked(pollId, participantId).chain(asked -> sheet(poll, asked)));
  }

  /**
   * The same by what a personal link opens.
   *
   * @param askedId that somebody is asked
   */
  @WithTransaction
  public Uni<OwnSheet> sheet(UUID askedId) {
    return polls.asked(askedId).chain(asked -> sheet(asked.pollId(), asked.participantId()));
  }

  private Uni<OwnSheet> sheet(DatePoll poll, PollParticipant asked) {
    return polls
        .options(poll.id())
        .chain(
            options -> {
              List<MeetingTime> times =
                  options.stream().map(option -> option.time(poll.zone())).toList();
              return given(asked)
                  .chain(
                      given ->
                          busyTimes
                              .of(List.of(asked.personId()), span(times))
                              .map(busy -> busy.getOrDefault(asked.personId(), List.of()))
                              .map(busy -> sheet(poll, asked, options, given, busy)));
            });
  }

  private OwnSheet sheet(
      DatePoll poll,
      PollParticipant asked,
      List<PollOption> options,
      Map<UUID, PollAnswer> given,
      List<Interval> busy) {
    return new OwnSheet(
        poll,
        asked.participantId(),
        asked.personId(),
        poll.standing(clock.instant()),
        options.stream()
            .map(
                option -> {
                  MeetingTime time = option.time(poll.zone());
                  Interval taken = new Interval(time.startsAtUtc(), time.endsAtUtc());
                  return new Question(
                      option.id(),
                      time,
                      given.get(option.id()),
                      busy.stream().anyMatch(taken::overlaps) ? PollAnswer.NO : PollAnswer.YES);
                })
            .toList());
  }

  private static Interval span(List<MeetingTime> times) {
    Instant first =
        times.stream().map(MeetingTime::startsAtUtc).min(Comparator.naturalOrder()).orElseThrow();
    Instant last =
        times.stream().map(MeetingTime::endsAtUtc).max(Comparator.naturalOrder()).orElseThrow();
    return new Interval(first, last);
  }

  private static Uni<Map<UUID, PollAnswer>> given(PollParticipant asked) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(GIVEN, Object[].class)
                    .setParameter("asked", asked.id())
                    .getResultList())
        .map(
            rows -> {
              Map<UUID, PollAnswer> given = new HashMap<>();
              for (Object[] row : rows) {
                given.put((UUID) row[0], PollAnswer.valueOf(String.valueOf(row[1])));
              }
              return given;
            });
  }
}
