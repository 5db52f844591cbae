package org.ignite.sessions.invitations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.mail.Mail;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Person;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.TimeInWords;
import org.jspecify.annotations.Nullable;

/**
 * The letters about a seat that has become free, in the transaction at hand. Who waits has replied,
 * so their address is known here.
 */
@ApplicationScoped
class SeatLetters {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm", Locale.UK);

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance seatOffered(
        String givenName, String when, String zone, String until);

    static native TemplateInstance seatLapsed(String givenName);

    private Templates() {}
  }

  private final People people;
  private final PersonalLinks links;
  private final Mailing mailing;

  SeatLetters(People people, PersonalLinks links, Mailing mailing) {
    this.people = people;
    this.links = links;
    this.mailing = mailing;
  }

  Uni<Void> offered(Invitation invitation, Session session) {
    Instant until = Objects.requireNonNull(invitation.offerExpiresAt());
    ZoneId zone = session.time().zone();
    return links
        .make(Inviting.PAGE, invitation.id(), session.time().startsAtUtc())
        .chain(
            link ->
                send(
                    invitation,
                    person ->
                        Mail.of(
                            person.email(),
                            "A seat is free for you",
                            Templates.seatOffered(
                                person.givenName(),
                                TimeInWords.period(session.time()),
                                zone.getId(),
                                MOMENT.format(until.atZone(zone))),
                            link)));
  }

  Uni<Void> lapsed(Invitation invitation) {
    return send(
        invitation,
        person ->
            Mail.of(
                person.email(),
                "The seat that was kept for you",
                Templates.seatLapsed(person.givenName())));
  }

  /** Who has left the cohort is not written to. */
  private Uni<Void> send(Invitation invitation, Function<Person, Mail> letter) {
    return people
        .belongs(invitation.participantId())
        .chain(
            so ->
                so
                    ? people.person(invitation.personId())
                    : Uni.createFrom().<@Nullable Person>nullItem())
        .chain(
            person ->
                person == null
                    ? Uni.createFrom().voidItem()
                    : mailing
                        .send(
                            invitation.id(), person.id(), MailKind.ESSENTIAL, letter.apply(person))
                        .replaceWithVoid());
  }
}
