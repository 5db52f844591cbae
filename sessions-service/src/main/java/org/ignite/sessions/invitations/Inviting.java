package org.ignite.sessions.invitations;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.platform.outbox.Changes;
import org.ignite.sessions.invitations.events.InvitationEvent;
import org.ignite.sessions.people.Participant;
import org.ignite.sessions.people.People;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;
import org.jspecify.annotations.Nullable;

/** Asking people to a session, and taking their answers. Each method is one transaction. */
@ApplicationScoped
public class Inviting {

  private final Sessions sessions;
  private final Invitations invitations;
  private final People people;
  private final Changes changes;
  private final Diaries diaries;
  private final Clock clock;

  Inviting(
      Sessions sessions,
      Invitations invitations,
      People people,
      Changes changes,
      Diaries diaries,
      Clock clock) {
    this.sessions = sessions;
    this.invitations = invitations;
    this.people = people;
    this.changes = changes;
    this.diaries = diaries;
    this.clock = clock;
  }

  /**
   * Invites everybody who is confirmed or active in the session's cohort now and is not invited
   * yet.
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
                    .chain(participants -> invite(session, participants)));
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
                    .chain(participants -> invite(session, participants)));
  }

  private static void refuseOthers(List<UUID> chosen, List<Participant> invitable) {
    Set<UUID> ids = invitable.stream().map(Participant::id).collect(Collectors.toSet());
    if (!ids.containsAll(chosen)) {
      throw new CannotBeInvited(chosen, ids);
    }
  }

  private Uni<InvitationsSent> invite(Session session, List<Participant> participants) {
    session.mustStand();
    return invitations
        .of(session.id())
        .chain(
            before -> {
              Set<UUID> invited =
                  before.stream().map(Invitation::participantId).collect(Collectors.toSet());
              List<Invitation> fresh =
                  participants.stream()
                      .filter(participant -> !invited.contains(participant.id()))
                      .map(participant -> Invitation.to(session, participant))
                      .toList();
              return invitations
                  .addAll(fresh)
                  .chain(() -> changes.publishAll(fresh, InvitationEvent::sent))
                  .chain(() -> diaries.invited(fresh))
                  .replaceWith(
                      new InvitationsSent(fresh.size(), participants.size() - fresh.size()));
            });
  }

  /**
   * Takes the answer of the invited. The same answer again changes nothing.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.SessionFull 409
   */
  @WithTransaction
  public Uni<Invitation> reply(UUID invitationId, Reply answer, @Nullable String note) {
    return sessions
        .lockOfInvitation(invitationId)
        .chain(
            session ->
                invitations
                    .find(invitationId)
                    .chain(
                        invitation ->
                            sessions
                                .placesTaken(session.id(), invitationId)
                                .call(() -> comesBack(invitation, answer))
                                .map(
                                    taken ->
                                        invitation.reply(
                                            session, answer, note, taken, clock.instant()))
                                .chain(changed -> published(invitation, changed))));
  }

  private Uni<Void> comesBack(Invitation invitation, Reply answer) {
    return invitation.reply() == Reply.NO && answer != Reply.NO
        ? diaries.replied(invitation)
        : Uni.createFrom().voidItem();
  }

  private Uni<Invitation> published(Invitation invitation, boolean changed) {
    return changed
        ? changes.publish(invitation, () -> InvitationEvent.replied(invitation))
        : Uni.createFrom().item(invitation);
  }
}
