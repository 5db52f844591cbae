package org.ignite.sessions.polls;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.versions.ExpectedVersion;

/** Giving those who are asked more time. */
@ApplicationScoped
public class PollExtending {

  private final DatePolls polls;
  private final PersonalLinks links;
  private final Audit audit;
  private final Clock clock;

  PollExtending(DatePolls polls, PersonalLinks links, Audit audit, Clock clock) {
    this.polls = polls;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Puts the end of a poll off; the links of its letters hold as much longer.
   *
   * @param change makes the new end out of the one that stands
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws PollClosed 409
   * @throws org.ignite.platform.problems.InvalidRequest 422
   */
  @WithTransaction
  public Uni<PollResult> extend(
      UUID pollId, ExpectedVersion expected, UnaryOperator<Instant> change) {
    return polls
        .lock(pollId)
        .invoke(poll -> expected.check(poll.version()))
        .call(
            poll ->
                polls
                    .options(pollId)
                    .chain(
                        options ->
                            poll.extend(
                                    change.apply(poll.closesAt()),
                                    options.getFirst().time(poll.zone()).startsAtUtc(),
                                    clock.instant())
                                ? extended(poll)
                                : Uni.createFrom().voidItem()))
        .chain(polls::changed);
  }

  private Uni<Void> extended(DatePoll poll) {
    return polls
        .allAsked(poll.id())
        .map(asked -> asked.stream().map(PollParticipant::id).toList())
        .chain(asked -> links.prolong(PollLetters.PAGE, asked, poll.linksExpireAt()))
        .chain(() -> audit.record("date-poll", poll.id()));
  }
}
