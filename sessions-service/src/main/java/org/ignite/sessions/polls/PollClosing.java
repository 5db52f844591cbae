package org.ignite.sessions.polls;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.invitations.Inviting;
import org.ignite.sessions.people.Participant;
import org.ignite.sessions.people.People;
import org.ignite.sessions.sessions.SessionScheduling;
import org.jspecify.annotations.Nullable;

/** Making the session out of a poll. */
@ApplicationScoped
public class PollClosing {

  private final DatePolls polls;
  private final SessionScheduling scheduling;
  private final Inviting inviting;
  private final PollReplies replies;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  PollClosing(
      DatePolls polls,
      SessionScheduling scheduling,
      Inviting inviting,
      PollReplies replies,
      People people,
      Audit audit,
      Clock clock) {
    this.polls = polls;
    this.scheduling = scheduling;
    this.inviting = inviting;
    this.replies = replies;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Schedules the session and invites everybody who was asked and still takes part, or who is in
   * the learning set that was asked, in one transaction and once: who comes second waits for the
   * poll's lock and finds it closed. Who said yes to the date has replied with that.
   *
   * @param optionId the date; null for the best one
   * @throws org.ignite.platform.problems.Missing 404
   * @throws PollClosed 409
   * @throws NoBestOption 409
   * @throws OptionPassed 409
   * @throws org.ignite.sessions.clashes.DoubleBooked 409
   * @throws org.ignite.sessions.clashes.OverCommitment 409
   * @throws InvalidRequest 422, if it is no date of the poll
   */
  @WithTransaction
  public Uni<PollResult> close(UUID pollId, @Nullable UUID optionId) {
    return polls
        .lock(pollId)
        .invoke(DatePoll::mustBeOpen)
        .call(this::lockCohort)
        .call(
            poll ->
                polls
                    .totals(poll)
                    .map(options -> chosen(options, optionId))
                    .chain(option -> close(poll, option)))
        .call(poll -> audit.record("date-poll", poll.id()))
        .chain(polls::changed);
  }

  /** What planning a meeting of a set locks, and the meeting, come behind its cohort's sets. */
  private Uni<Void> lockCohort(DatePoll poll) {
    return poll.learningSetId() == null
        ? Uni.createFrom().voidItem()
        : people.lockCohort(poll.cohortId());
  }

  private OptionTotals chosen(List<OptionTotals> options, @Nullable UUID optionId) {
    if (optionId == null) {
      OptionTotals best = OptionTotals.best(options, clock.instant());
      if (best == null) {
        throw new NoBestOption();
      }
      return best;
    }
    return options.stream()
        .filter(option -> option.optionId().equals(optionId))
        .findAny()
        .orElseThrow(() -> new InvalidRequest("/optionId", "is no date of this poll"));
  }

  private Uni<Void> close(DatePoll poll, OptionTotals option) {
    return scheduling
        .schedule(poll.session(option.time(), clock.instant()))
        .map(held -> held.session().id())
        .invoke(sessionId -> poll.close(option.optionId(), sessionId))
        .call(sessionId -> invite(poll, sessionId))
        .chain(sessionId -> replies.take(poll, option.optionId(), sessionId));
  }

  private Uni<Void> invite(DatePoll poll, UUID sessionId) {
    UUID set = poll.learningSetId();
    if (set != null) {
      return inviting.inviteSet(sessionId, set).replaceWithVoid();
    }
    return polls
        .allAsked(poll.id())
        .map(asked -> asked.stream().map(PollParticipant::participantId).toList())
        .chain(asked -> people.invitable(poll.cohortId(), asked))
        .map(invitable -> invitable.stream().map(Participant::id).toList())
        .chain(
            ids ->
                ids.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : inviting.invite(sessionId, ids).replaceWithVoid());
  }
}
