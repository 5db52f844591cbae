package org.ignite.sessions.meetings;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.sessions.practice.Issues;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * Asking for time at a meeting of one's set, as long as it is not over. Nothing of it is in the
 * audit, which the programme team reads. Each method is one transaction.
 */
@ApplicationScoped
public class Bidding {

  private final Sessions sessions;
  private final Meetings meetings;
  private final Issues issues;
  private final Clock clock;

  Bidding(Sessions sessions, Meetings meetings, Issues issues, Clock clock) {
    this.sessions = sessions;
    this.meetings = meetings;
    this.issues = issues;
    this.clock = clock;
  }

  /**
   * Bids, or bids otherwise.
   *
   * @param issueId an open issue of theirs in the set; null where they do not say
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.SessionOver 409
   * @throws InvalidRequest 422, if the issue is none of theirs
   */
  @WithTransaction
  public Uni<Void> bid(UUID meetingId, UUID personId, Urgency urgency, @Nullable UUID issueId) {
    return own(
        meetingId,
        personId,
        (meeting, own) ->
            mustBeTheirs(issueId, meeting, own)
                .chain(() -> meetings.bid(meetingId, own, urgency, issueId)));
  }

  /**
   * Takes a bid back; who has not bid has taken it back.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.SessionOver 409
   */
  @WithTransaction
  public Uni<Void> withdraw(UUID meetingId, UUID personId) {
    return own(meetingId, personId, (meeting, own) -> meetings.withdrawBid(meetingId, own));
  }

  private Uni<Void> own(UUID meetingId, UUID personId, BiFunction<Session, UUID, Uni<Void>> step) {
    return sessions
        .lock(meetingId)
        .invoke(session -> session.mustNotBeOver(clock.instant()))
        .chain(
            meeting ->
                meetings.participant(meetingId, personId).chain(own -> step.apply(meeting, own)));
  }

  private Uni<Void> mustBeTheirs(@Nullable UUID issueId, Session meeting, UUID participantId) {
    return issueId == null
        ? Uni.createFrom().voidItem()
        : issues
            .open(Meetings.set(meeting))
            .invoke(
                open -> {
                  if (open.stream()
                      .noneMatch(
                          issue ->
                              issue.id().equals(issueId)
                                  && issue.participantId().equals(participantId))) {
                    throw new InvalidRequest("/issueId", "is no open issue of yours in the set");
                  }
                })
            .replaceWithVoid();
  }
}
