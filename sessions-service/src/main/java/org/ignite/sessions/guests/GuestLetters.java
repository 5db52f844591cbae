package org.ignite.sessions.guests;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.mail.Mail;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionNews;
import org.ignite.sessions.sessions.TimeInWords;
import org.jspecify.annotations.Nullable;

/**
 * Writes to guests, in the transaction at hand. The letters say neither what nor where nor with
 * whom: mailboxes of a council are shared. The page behind the link does.
 */
@ApplicationScoped
public class GuestLetters implements SessionNews {

  /** The page that a guest's link opens, the segment behind {@code /pages}. */
  public static final String PAGE = "guests";

  /** How long after the session's end a link still opens the page. */
  private static final Duration LINK_OUTLIVES = Duration.ofDays(1);

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    /**
     * @param when date and time, as the clock on the wall says
     * @param zone the IANA zone of that clock
     */
    static native TemplateInstance guestInvitation(String name, String when, String zone);

    static native TemplateInstance guestChange(String name, String when, String zone);

    static native TemplateInstance guestCancellation(String name, String when, String zone);

    private Templates() {}
  }

  private final Guests guests;
  private final PersonalLinks links;
  private final Mailing mailing;
  private final Clock clock;

  GuestLetters(Guests guests, PersonalLinks links, Mailing mailing, Clock clock) {
    this.guests = guests;
    this.links = links;
    this.mailing = mailing;
    this.clock = clock;
  }

  /** Asks one guest, with a link in place of those that they had. */
  Uni<Void> invite(Guest guest, Session session) {
    return write(guest, session, Letter.INVITATION);
  }

  /**
   * Tells all guests of a session if its time, its venue or how to join it is another now, until it
   * is over.
   */
  @Override
  public Uni<Void> changed(Session session, @Nullable SessionDetails before) {
    return before == null || session.details().sameMeeting(before) || session.over(clock.instant())
        ? Uni.createFrom().voidItem()
        : writeAll(session, Letter.CHANGE);
  }

  /** Tells all guests of a session that it is called off. */
  @Override
  public Uni<Void> cancelled(Session session) {
    return writeAll(session, Letter.CANCELLATION);
  }

  private Uni<Void> writeAll(Session session, Letter letter) {
    return guests
        .reachable(session.id())
        .chain(all -> OneByOne.each(all, guest -> write(guest, session, letter)));
  }

  /** What has not left yet says what does not hold any more. */
  private Uni<Void> write(Guest guest, Session session, Letter letter) {
    String name = guest.name();
    String email = guest.email();
    if (name == null || email == null) {
      throw new GuestForgotten();
    }
    Instant expiry = session.time().endsAtUtc().plus(LINK_OUTLIVES);
    String when = TimeInWords.period(session.time());
    String zone = session.time().zone().getId();
    return mailing
        .recall(guest.id())
        .chain(() -> links.revoke(PAGE, guest.id()))
        .chain(() -> links.make(PAGE, guest.id(), expiry))
        .chain(
            link ->
                mailing.send(
                    guest.id(),
                    null,
                    MailKind.ESSENTIAL,
                    Mail.of(email, letter.subject, letter.body(name, when, zone), link)))
        .replaceWithVoid();
  }

  private enum Letter {
    INVITATION("An invitation from a leadership programme"),
    CHANGE("A change to what you are invited to"),
    CANCELLATION("What you were invited to is called off");

    private final String subject;

    Letter(String subject) {
      this.subject = subject;
    }

    TemplateInstance body(String name, String when, String zone) {
      return switch (this) {
        case INVITATION -> Templates.guestInvitation(name, when, zone);
        case CHANGE -> Templates.guestChange(name, when, zone);
        case CANCELLATION -> Templates.guestCancellation(name, when, zone);
      };
    }
  }
}
