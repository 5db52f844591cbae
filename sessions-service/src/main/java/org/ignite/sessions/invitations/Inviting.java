package org.ignite.sessions.invitations;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ignite.platform.outbox.Changes;
import org.ignite.sessions.clashes.CoreDays;
import org.ignite.sessions.invitations.events.InvitationEvent;
import org.ignite.sessions.people.Participant;
import org.ignite.sessions.people.People;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionScheduling;
import org.ignite.sessions.sessions.Sessions;
import org.jspecify.annotations.Nullable;

/** Asking people to a session. Each method is one transaction. */
@ApplicationScoped
public class Inviting {

  /** The page that a personal link to an invitation opens. */
  public static final String PAGE = "invitations";

  private final Sessions sessions;
  private final SessionScheduling scheduling;
  private final Invitations invitations;
  private final People people;
  private final Changes changes;
  private final Diaries diaries;
  private final Clock clock;
  private final Seats seats;
  private final CoreDays coreDays;

  Inviting(
      Sessions sessions,
      SessionScheduling scheduling,
      Invitations invitations,
      People people,
      Changes changes,
      Diaries diaries,
      Clock clock,
      Seats seats,
      CoreDays coreDays) {
    this.sessions = sessions;
    this.scheduling = scheduling;
    this.invitations = invitations;
    this.people = people;
    this.changes = changes;
    this.diaries = diaries;
    this.clock = clock;
    this.seats = seats;
    this.coreDays = coreDays;
  }

  /**
   * Invites everybody who is confirmed or active in the session's cohort now and was not invited
   * yet. Whose invitation was taken back stays away.
   *
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   */
  @WithTransaction
  public Uni<InvitationsSent> inviteCohort(UUID sessionId) {
    return sessions
        .lock(sessionId)
        .chain(
            session ->
                people
                    .invitable(session.cohortId())
                    .chain(participants -> invite(session, participants, false)));
  }

  /**
   * Invites the chosen ones who are not invited yet; all of them or nobody.
   *
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws CannotBeInvited 422
   */
  @WithTransaction
  public Uni<InvitationsSent> invite(UUID sessionId, List<UUID> participantIds) {
    return sessions
        .lock(sessionId)
        .chain(
            session ->
                people
                    .invitable(session.cohortId(), participantIds)
                    .invoke(invitable -> refuseOthers(participantIds, invitable))
                    .chain(participants -> invite(session, participants, true)));
  }

  /**
   * Invites a learning set of the session's cohort: the session is a meeting of the set from then
   * on, and who joins the set later is invited too.
   *
   * @throws org.ignite.platform.problems.Missing 404, if the cohort has no such set
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.MeetingOfAnotherSet 409
   */
  @WithTransaction
  public Uni<InvitationsSent> inviteSet(UUID sessionId, UUID learningSetId) {
    return sessions
        .cohort(sessionId)
        .chain(people::lockCohort)
        .chain(() -> sessions.lock(sessionId))
        .chain(
            session ->
                people
                    .membersOfSet(session.cohortId(), learningSetId)
                    .call(() -> scheduling.meetsFor(session, learningSetId))
                    .chain(participants -> invite(session, participants, true)));
  }

  private static void refuseOthers(List<UUID> chosen, List<Participant> invitable) {
    Set<UUID> ids = invitable.stream().map(Participant::id).collect(Collectors.toSet());
    if (!ids.containsAll(chosen)) {
      throw new CannotBeInvited(chosen, ids);
    }
  }

  /**
   * @param again true for those whose invitation was taken back too
   */
  private Uni<InvitationsSent> invite(
      Session session, List<Participant> participants, boolean again) {
    session.mustBePublished();
    return invitations
        .of(session.id())
        .chain(
            before -> {
              Map<UUID, Invitation> invited =
                  before.stream()
                      .collect(Collectors.toMap(Invitation::participantId, Function.identity()));
              List<Invitation> fresh =
                  participants.stream()
                      // Who holds it is there already.
                      .filter(one -> !one.personId().equals(session.facilitatorId()))
                      .map(participant -> fresh(session, participant, invited, again))
                      .filter(Objects::nonNull)
                      .toList();
              return invitations
                  .addAll(fresh)
                  .chain(() -> coreDays.check(session.id(), session.cohortId(), false))
                  .chain(() -> changes.publishAll(fresh, InvitationEvent::sent))
                  .chain(() -> diaries.invited(fresh))
                  .replaceWith(
                      new InvitationsSent(fresh.size(), participants.size() - fresh.size()));
            });
  }

  /** A new invitation, or the one that was taken back; null for who is invited. */
  private @Nullable Invitation fresh(
      Session session, Participant participant, Map<UUID, Invitation> invited, boolean again) {
    Invitation before = invited.get(participant.id());
    if (before == null) {
      return Invitation.to(session, participant, clock.instant());
    }
    return again && before.renew(session, clock.instant()) ? before : null;
  }

  /**
   * Takes invitations back, as of who moves to another learning set.
   *
   * @throws org.ignite.platform.problems.Missing 404
   */
  @WithTransaction
  public Uni<Invitation> withdraw(UUID invitationId) {
    return sessions
        .lockOfInvitation(invitationId)
        .chain(
            session ->
                invitations
                    .find(invitationId)
                    .call(
                        invitation ->
                            invitation.withdraw(clock.instant())
                                ? seats
                                    .settle(session, invitation, true)
                                    .chain(() -> diaries.left(invitation))
                                : Uni.createFrom().voidItem()));
  }
}
