package org.ignite.sessions.invitations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.mail.CalendarPart;
import org.ignite.platform.mail.Mail;
import org.ignite.sessions.calendar.Appointments;
import org.ignite.sessions.calendar.Attending;
import org.ignite.sessions.calendar.CalendarEvent;
import org.ignite.sessions.calendar.EventStatus;
import org.ignite.sessions.people.Person;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.TimeInWords;
import org.jspecify.annotations.Nullable;

/** Puts a letter about a session into words, and into what a diary understands. */
@ApplicationScoped
public class LetterWriter {

  /**
   * Neither title nor place: mailboxes of a council are shared.
   *
   * <p>In each {@code when} is date and time, as the clock on the wall says, {@code zone} the IANA
   * zone of that clock, {@code address} where to sign in, and {@code holds} that its reader holds
   * the session.
   */
  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance invitation(String givenName, String when, String zone);

    static native TemplateInstance sessionToHold(
        String givenName, String when, String zone, String address);

    static native TemplateInstance sessionChanged(
        String givenName, String when, String zone, String address);

    static native TemplateInstance sessionCancelled(String givenName, String when, String zone);

    static native TemplateInstance sessionLeft(String givenName, String when, String zone);

    private Templates() {}
  }

  private final Appointments appointments;
  private final PlatformConfig config;
  private final Clock clock;

  LetterWriter(Appointments appointments, PlatformConfig config, Clock clock) {
    this.appointments = appointments;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The letter, of which the entry takes note.
   *
   * @param attending what they have said to it
   * @param link to the page on which the invited answer; null where there is nothing to answer
   */
  Mail write(
      Letter letter,
      Person person,
      Session session,
      DiaryEntry entry,
      Attending attending,
      @Nullable String link) {
    TemplateInstance words = words(letter, person, session, entry);
    Mail mail =
        link == null
            ? Mail.of(person.email(), letter.subject(), words)
            : Mail.of(person.email(), letter.subject(), words, link);
    return mail.with(calendar(letter, person, session, entry, attending));
  }

  private TemplateInstance words(Letter letter, Person person, Session session, DiaryEntry entry) {
    String name = person.givenName();
    String when = TimeInWords.period(session.time());
    String zone = session.time().zone().getId();
    String address = config.publicUrl();
    return switch (letter) {
      case INVITED ->
          entry.holds()
              ? Templates.sessionToHold(name, when, zone, address)
              : Templates.invitation(name, when, zone);
      case CHANGED -> Templates.sessionChanged(name, when, zone, address);
      case CANCELLED -> Templates.sessionCancelled(name, when, zone);
      case LEFT -> Templates.sessionLeft(name, when, zone);
    };
  }

  private CalendarPart calendar(
      Letter letter, Person person, Session session, DiaryEntry entry, Attending attending) {
    EventStatus status = letter.takesOut() ? EventStatus.CANCELLED : EventStatus.CONFIRMED;
    CalendarEvent event =
        CalendarEvent.neutral(session, entry.told(letter, session), clock.instant(), status);
    return letter.takesOut()
        ? appointments.cancel(event, person.email())
        : appointments.request(event, person.email(), attending);
  }

  /** Only who has a seat has accepted: a yes that waits for one is not sure yet. */
  static Attending attending(Reply reply, Seat seat) {
    return switch (reply) {
      case NONE -> Attending.UNANSWERED;
      case YES -> seat == Seat.TAKEN ? Attending.ACCEPTED : Attending.TENTATIVE;
      case NO -> Attending.DECLINED;
      case TENTATIVE -> Attending.TENTATIVE;
    };
  }
}
