package org.ignite.sessions.invitations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.mail.Mail;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.TaskHandler;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Person;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.SessionState;
import org.ignite.sessions.sessions.Sessions;

/**
 * Writes to each invited person, once. The invitation and this task are one transaction; while the
 * person's address has not arrived here the task is tried again, and its state says so.
 */
@ApplicationScoped
public class InvitationLetters implements TaskHandler {

  static final String KIND = "invitation-letter";

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    /**
     * Neither title nor place: mailboxes of a council are shared.
     *
     * @param when date and time, as the clock on the wall says
     * @param zone the IANA zone of that clock
     * @param address where to sign in and reply
     */
    static native TemplateInstance invitation(
        String givenName, String when, String zone, String address);

    private Templates() {}
  }

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private final Sessions sessions;
  private final Invitations invitations;
  private final People people;
  private final Mailing mailing;
  private final Tasks tasks;
  private final PlatformConfig config;

  InvitationLetters(
      Sessions sessions,
      Invitations invitations,
      People people,
      Mailing mailing,
      Tasks tasks,
      PlatformConfig config) {
    this.sessions = sessions;
    this.invitations = invitations;
    this.people = people;
    this.mailing = mailing;
    this.tasks = tasks;
    this.config = config;
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
            invitations
                .find(task.subject())
                .chain(
                    invitation ->
                        sessions
                            .find(invitation.sessionId())
                            .chain(session -> write(invitation, session)))
                .chain(() -> tasks.finish(task, "{}"))
                .invoke(
                    finished -> {
                      if (!finished) {
                        throw new IllegalStateException("cancelled meanwhile");
                      }
                    })
                .replaceWithVoid());
  }

  /** Nobody is asked to a session that was called off before the letter was written. */
  private Uni<Void> write(Invitation invitation, Session session) {
    if (session.state() == SessionState.CANCELLED) {
      return Uni.createFrom().voidItem();
    }
    return people
        .person(invitation.personId())
        .onItem()
        .ifNull()
        .failWith(PersonNotKnownYet::new)
        .chain(
            person ->
                mailing.send(
                    invitation.id(), person.id(), MailKind.ESSENTIAL, letter(person, session)))
        .replaceWithVoid();
  }

  private Mail letter(Person person, Session session) {
    MeetingTime time = session.details().time();
    return Mail.of(
        person.email(),
        "An invitation from your programme",
        Templates.invitation(
            person.givenName(), when(time), time.zone().getId(), config.publicUrl()));
  }

  /** {@code Thursday 12 November 2026, 10:00 to 16:00}; the end has its day where it is another. */
  public static String when(MeetingTime time) {
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
