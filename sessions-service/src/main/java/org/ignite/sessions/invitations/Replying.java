package org.ignite.sessions.invitations;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;
import org.jspecify.annotations.Nullable;

/** Taking the answers of those who are invited. */
@ApplicationScoped
public class Replying {

  private final Sessions sessions;
  private final Invitations invitations;
  private final Diaries diaries;
  private final Seats seats;
  private final Clock clock;

  Replying(Sessions sessions, Invitations invitations, Diaries diaries, Seats seats, Clock clock) {
    this.sessions = sessions;
    this.invitations = invitations;
    this.diaries = diaries;
    this.seats = seats;
    this.clock = clock;
  }

  /**
   * Takes the answer of the invited. The same answer again changes nothing.
   *
   * @param replier the person who answers: the invited, who may be told of their other sessions by
   *     title, or their assistant; null for whoever has the letter
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.SessionOver 409
   * @throws InvitationWithdrawn 409
   * @throws org.ignite.sessions.clashes.DoubleBooked 409, for a yes while they are taken
   */
  @WithTransaction
  public Uni<Invitation> reply(
      UUID invitationId, Reply answer, @Nullable String note, @Nullable UUID replier) {
    return sessions
        .lockOfInvitation(invitationId)
        .chain(
            session ->
                invitations
                    .find(invitationId)
                    .call(
                        invitation ->
                            comesBack(session, invitation, answer)
                                .chain(() -> seats.queue(session, invitation))
                                .chain(
                                    queue ->
                                        invitation.reply(
                                                session, answer, note, queue, clock.instant())
                                            ? seats.settle(
                                                session,
                                                invitation,
                                                invitation.personId().equals(replier))
                                            : Uni.createFrom().voidItem())));
  }

  /**
   * Who had said no was not told of changes since. Once replies are hidden they are not written to:
   * the letter's task alone would say that they have changed their answer.
   */
  private Uni<Void> comesBack(Session session, Invitation invitation, Reply answer) {
    return invitation.reply() == Reply.NO
            && answer != Reply.NO
            && !ChathamHouseRule.hidesWhoIsThere(session, clock.instant())
        ? diaries.replied(invitation)
        : Uni.createFrom().voidItem();
  }
}
