package org.ignite.sessions.invitations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.mail.CalendarPart;
import org.ignite.platform.mail.Mail;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.TaskHandler;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.calendar.Appointments;
import org.ignite.sessions.calendar.Attending;
import org.ignite.sessions.calendar.CalendarEvent;
import org.ignite.sessions.calendar.Standing;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Person;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;

/**
 * Writes to those whom a session concerns, in words and to their diary: what is new to them since
 * they were last written to. The change and this task are one transaction; while the person's
 * address has not arrived here the task is tried again, and its state says so.
 */
@ApplicationScoped
class InvitationLetters implements TaskHandler {

  static final String KIND = "invitation-letter";

  /**
   * Neither title nor place: mailboxes of a council are shared.
   *
   * <p>In each {@code when} is date and time, as the clock on the wall says, {@code zone} the IANA
   * zone of that clock, {@code address} where to sign in, and {@code holds} that its reader holds
   * the session.
   */
  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance invitation(
        String givenName, String when, String zone, String address, boolean holds);

    static native TemplateInstance sessionChanged(
        String givenName, String when, String zone, String address);

    static native TemplateInstance sessionCancelled(String givenName, String when, String zone);

    static native TemplateInstance sessionLeft(String givenName, String when, String zone);

    private Templates() {}
  }

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private static final String TAKES_PART =
      """
      select count(*) from participant
      where id = :participant and state in ('confirmed', 'active', 'completed')
      """;

  private final Sessions sessions;
  private final Diaries diaries;
  private final People people;
  private final Appointments appointments;
  private final Mailing mailing;
  private final Tasks tasks;
  private final PlatformConfig config;
  private final Clock clock;

  InvitationLetters(
      Sessions sessions,
      Diaries diaries,
      People people,
      Appointments appointments,
      Mailing mailing,
      Tasks tasks,
      PlatformConfig config,
      Clock clock) {
    this.sessions = sessions;
    this.diaries = diaries;
    this.people = people;
    this.appointments = appointments;
    this.mailing = mailing;
    this.tasks = tasks;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** With the longest pause of ten minutes: about two days of waiting for a person. */
  @Override
  public int attempts() {
    return 300;
  }

  @Override
  public Uni<Void> perform(Task task) {
    return Panache.withTransaction(
        () ->
            diaries
                .lock(task.subject())
                .chain(entry -> entry == null ? Uni.createFrom().voidItem() : write(entry))
                .chain(() -> tasks.finish(task, "{}"))
                .invoke(
                    finished -> {
                      if (!finished) {
                        throw new IllegalStateException("cancelled meanwhile");
                      }
                    })
                .replaceWithVoid());
  }

  private Uni<Void> write(DiaryEntry entry) {
    return sessions
        .find(entry.sessionId())
        .chain(
            session ->
                reader(entry)
                    .chain(
                        reader -> {
                          Letter letter = entry.due(session, reader.takesPart(), reader.reply());
                          return letter == null
                              ? Uni.createFrom().voidItem()
                              : write(entry, letter, session, reader.reply());
                        }));
  }

  /** What their part in the session is; who holds it has said yes by holding it. */
  private record Reader(boolean takesPart, Reply reply) {}

  private static Uni<Reader> reader(DiaryEntry entry) {
    if (entry.holds()) {
      return Uni.createFrom().item(new Reader(true, Reply.YES));
    }
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .find(Invitation.class, entry.about())
                    .chain(
                        invitation ->
                            invitation == null
                                ? Uni.createFrom().item(new Reader(false, Reply.NONE))
                                : hibernate
                                    .createNativeQuery(TAKES_PART, Long.class)
                                    .setParameter("participant", invitation.participantId())
                                    .getSingleResult()
                                    .map(parts -> new Reader(parts > 0, invitation.reply()))));
  }

  private Uni<Void> write(DiaryEntry entry, Letter letter, Session session, Reply reply) {
    return people
        .person(entry.personId())
        .onItem()
        .ifNull()
        .failWith(PersonNotKnownYet::new)
        .map(
            person ->
                Mail.of(person.email(), letter.subject(), words(letter, person, session, entry))
                    .with(calendar(letter, person, session, entry, reply)))
        .chain(mail -> mailing.send(entry.about(), entry.personId(), MailKind.ESSENTIAL, mail))
        .replaceWithVoid();
  }

  private TemplateInstance words(Letter letter, Person person, Session session, DiaryEntry entry) {
    String name = person.givenName();
    String when = when(session.time());
    String zone = session.time().zone().getId();
    String address = config.publicUrl();
    return switch (letter) {
      case INVITED -> Templates.invitation(name, when, zone, address, entry.holds());
      case CHANGED -> Templates.sessionChanged(name, when, zone, address);
      case CANCELLED -> Templates.sessionCancelled(name, when, zone);
      case LEFT -> Templates.sessionLeft(name, when, zone);
    };
  }

  private CalendarPart calendar(
      Letter letter, Person person, Session session, DiaryEntry entry, Reply reply) {
    Standing standing = letter.takesOut() ? Standing.CANCELLED : Standing.CONFIRMED;
    CalendarEvent event =
        CalendarEvent.neutral(session, entry.told(letter, session), clock.instant(), standing);
    return letter.takesOut()
        ? appointments.cancel(event, person.email())
        : appointments.request(event, person.email(), attending(reply));
  }

  private static Attending attending(Reply reply) {
    return switch (reply) {
      case NONE -> Attending.UNANSWERED;
      case YES -> Attending.ACCEPTED;
      case NO -> Attending.DECLINED;
      case TENTATIVE -> Attending.TENTATIVE;
    };
  }

  static String when(MeetingTime time) {
    boolean sameDay = time.startsAt().toLocalDate().equals(time.endsAt().toLocalDate());
    return DAY.format(time.startsAt()) + " to " + (sameDay ? TIME : DAY).format(time.endsAt());
  }

  /** The event that tells who the person is has not arrived yet. */
  private static final class PersonNotKnownYet extends RuntimeException {
    PersonNotKnownYet() {
      super("nothing is known of the person yet");
    }
  }
}
