package org.ignite.sessions.guests;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.mail.Mailing;
import org.ignite.sessions.SessionsConfig;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;

/**
 * Asking guests to a session, and what they answer. Each method is one transaction, under the lock
 * of the session.
 */
@ApplicationScoped
public class GuestInviting {

  private final Sessions sessions;
  private final Guests guests;
  private final GuestLetters letters;
  private final PersonalLinks links;
  private final Mailing mailing;
  private final Audit audit;
  private final Clock clock;
  private final int most;

  GuestInviting(
      Sessions sessions,
      Guests guests,
      GuestLetters letters,
      PersonalLinks links,
      Mailing mailing,
      Audit audit,
      Clock clock,
      SessionsConfig config) {
    this.sessions = sessions;
    this.guests = guests;
    this.letters = letters;
    this.links = links;
    this.mailing = mailing;
    this.audit = audit;
    this.clock = clock;
    this.most = config.limits().guests();
  }

  /**
   * Invites somebody by name and address, and writes to them.
   *
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.SessionOver 409
   * @throws AlreadyGuest 409
   * @throws GuestsFull 409
   * @throws SetTakesNoGuests 422
   */
  @WithTransaction
  public Uni<InvitedGuest> invite(UUID sessionId, String name, String email) {
    return sessions
        .lock(sessionId)
        .chain(
            session -> {
              Guest guest = Guest.of(session, name, email, clock.instant());
              return guests
                  .hasAddress(sessionId, email)
                  .invoke(
                      known -> {
                        if (known) {
                          throw new AlreadyGuest();
                        }
                      })
                  .chain(() -> guests.asked(sessionId))
                  .invoke(
                      asked -> {
                        if (asked >= most) {
                          throw new GuestsFull(most);
                        }
                      })
                  .chain(() -> guests.add(guest))
                  .chain(() -> letters.invite(guest, session))
                  .chain(() -> audit.record("guest", guest.id()))
                  .replaceWith(new InvitedGuest(guest, session));
            });
  }

  /**
   * Writes the invitation again, with another link; the links before do not hold any more.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.SessionOver 409
   * @throws GuestRevoked 409
   * @throws GuestForgotten 409
   */
  @WithTransaction
  public Uni<InvitedGuest> resend(UUID guestId) {
    return recorded(guestId, (guest, session) -> guest.mustBeWrittenTo(session, clock.instant()))
        .call(invited -> letters.invite(invited.guest(), invited.session()));
  }

  /**
   * Revokes the invitation: the link opens nothing from now on, and what has not left stays here.
   * Who has read it is told by whoever revokes it.
   *
   * @throws org.ignite.platform.problems.Missing 404
   * @throws GuestRevoked 409
   */
  @WithTransaction
  public Uni<InvitedGuest> revoke(UUID guestId) {
    return recorded(guestId, (guest, session) -> guest.revoke(clock.instant()))
        .call(() -> mailing.recall(guestId))
        .call(() -> links.revoke(GuestLetters.PAGE, guestId));
  }

  /**
   * Takes the guest's answer. The audit has a row of it until replies are hidden: from then on it
   * would say who has changed theirs.
   *
   * @throws org.ignite.sessions.sessions.SessionCancelled 409
   * @throws org.ignite.sessions.sessions.SessionOver 409
   * @throws GuestForgotten 409
   */
  @WithTransaction
  public Uni<Void> reply(UUID guestId, GuestReply answer) {
    Instant now = clock.instant();
    return locked(guestId, (guest, session) -> guest.reply(session, answer, now))
        .chain(
            invited ->
                ChathamHouseRule.hidesWhoIsThere(invited.session(), now)
                    ? Uni.createFrom().voidItem()
                    : audit.record("guest", guestId));
  }

  /**
   * Erases the guest's name and address, at their wish or when it is time; they are not written to
   * again. A repeat changes nothing.
   */
  @WithTransaction
  public Uni<Void> forget(UUID guestId) {
    return guests
        .lockSessionOf(guestId)
        .chain(() -> guests.find(guestId))
        .chain(
            guest ->
                guest.forget(clock.instant())
                    ? mailing
                        .recall(guestId)
                        .chain(() -> Forgetting.mailAbout(guestId))
                        .chain(() -> audit.record("guest", guestId))
                    : Uni.createFrom().voidItem());
  }

  private Uni<InvitedGuest> recorded(UUID guestId, BiConsumer<Guest, Session> step) {
    return locked(guestId, step).call(() -> audit.record("guest", guestId));
  }

  private Uni<InvitedGuest> locked(UUID guestId, BiConsumer<Guest, Session> step) {
    return guests
        .lockSessionOf(guestId)
        .chain(session -> guests.find(guestId).map(guest -> new InvitedGuest(guest, session)))
        .invoke(invited -> step.accept(invited.guest(), invited.session()));
  }
}
