package org.ignite.sessions.invitations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.mail.Mail;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.people.LetterTask;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Person;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;
import org.ignite.sessions.sessions.TimeInWords;

/**
 * The letters about a seat that has become free. Somebody's assistant may have replied for them
 * before anything was known of them here.
 */
@ApplicationScoped
class SeatLetters implements LetterTask {

  private static final String KIND = "seat-letter";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm", Locale.UK);

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance seatOffered(
        String givenName, String when, String zone, String until);

    static native TemplateInstance seatLapsed(String givenName);

    private Templates() {}
  }

  private final Sessions sessions;
  private final Invitations invitations;
  private final People people;
  private final PersonalLinks links;
  private final Mailing mailing;
  private final Tasks tasks;
  private final Clock clock;

  SeatLetters(
      Sessions sessions,
      Invitations invitations,
      People people,
      PersonalLinks links,
      Mailing mailing,
      Tasks tasks,
      Clock clock) {
    this.sessions = sessions;
    this.invitations = invitations;
    this.people = people;
    this.links = links;
    this.mailing = mailing;
    this.tasks = tasks;
    this.clock = clock;
  }

  Uni<Void> offered(Invitation invitation) {
    return add(invitation, Seat.OFFERED);
  }

  Uni<Void> lapsed(Invitation invitation) {
    return add(invitation, Seat.NONE);
  }

  private Uni<Void> add(Invitation invitation, Seat about) {
    return tasks.add(KIND, invitation.id(), about.name()).replaceWithVoid();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> perform(Task task) {
    Seat about = Seat.valueOf(task.input());
    return tasks.perform(
        task, () -> invitations.find(task.subject()).chain(invitation -> write(invitation, about)));
  }

  /**
   * Nobody is written to about what is different by now, nor is who has left the cohort.
   *
   * @param about what they had when this happened
   */
  private Uni<Void> write(Invitation invitation, Seat about) {
    if (invitation.seat() != about || invitation.offerExpired(clock.instant())) {
      return Uni.createFrom().voidItem();
    }
    return people
        .belongs(invitation.participantId())
        .chain(
            so ->
                so
                    ? people
                        .addressee(invitation.personId())
                        .chain(
                            person ->
                                mail(invitation, person)
                                    .chain(
                                        mail ->
                                            mailing.send(
                                                invitation.id(),
                                                person.id(),
                                                MailKind.ESSENTIAL,
                                                mail)))
                        .replaceWithVoid()
                    : Uni.createFrom().voidItem());
  }

  private Uni<Mail> mail(Invitation invitation, Person person) {
    Instant until = invitation.offerExpiresAt();
    return until == null
        ? Uni.createFrom()
            .item(
                Mail.of(
                    person.email(),
                    "The seat that was kept for you",
                    Templates.seatLapsed(person.givenName())))
        : sessions
            .find(invitation.sessionId())
            .chain(session -> offer(invitation, session, person, until));
  }

  private Uni<Mail> offer(Invitation invitation, Session session, Person person, Instant until) {
    ZoneId zone = session.time().zone();
    return links
        .make(Inviting.PAGE, invitation.id(), session.time().startsAtUtc())
        .map(
            link ->
                Mail.of(
                    person.email(),
                    "A seat is free for you",
                    Templates.seatOffered(
                        person.givenName(),
                        TimeInWords.period(session.time()),
                        zone.getId(),
                        MOMENT.format(until.atZone(zone))),
                    link));
  }
}
