package org.ignite.sessions.exchanges;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.mail.Mail;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.TaskHandler;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Person;

/**
 * Writes to a host that somebody has asked, and to a visitor what the host has said. What happened
 * and the letter's task are one transaction; while the person's address has not arrived here the
 * task is tried again, and its state says so. A host without an account gets no letter: the
 * programme team looks after its offer.
 */
@ApplicationScoped
class VisitLetters implements TaskHandler {

  private static final String KIND = "visit-letter";

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    /**
     * Neither who nor what: mailboxes of a council are shared.
     *
     * @param address where to sign in
     */
    static native TemplateInstance visitAsked(String givenName, String address);

    static native TemplateInstance visitAnswered(String givenName, String address);

    private Templates() {}
  }

  private final ExchangeOffers offers;
  private final VisitRequests requests;
  private final People people;
  private final Mailing mailing;
  private final Tasks tasks;
  private final PlatformConfig config;

  VisitLetters(
      ExchangeOffers offers,
      VisitRequests requests,
      People people,
      Mailing mailing,
      Tasks tasks,
      PlatformConfig config) {
    this.offers = offers;
    this.requests = requests;
    this.people = people;
    this.mailing = mailing;
    this.tasks = tasks;
    this.config = config;
  }

  Uni<Void> asked(VisitRequest request) {
    return add(request, VisitState.ASKED);
  }

  Uni<Void> accepted(VisitRequest request) {
    return add(request, VisitState.ACCEPTED);
  }

  Uni<Void> declined(VisitRequest request) {
    return add(request, VisitState.DECLINED);
  }

  private Uni<Void> add(VisitRequest request, VisitState about) {
    return tasks.add(KIND, request.id(), about.name()).replaceWithVoid();
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
    VisitState about = VisitState.valueOf(task.input());
    return Panache.withTransaction(
        () ->
            requests
                .find(task.subject())
                .chain(request -> write(request, about))
                .chain(() -> tasks.finish(task, "{}"))
                .invoke(
                    finished -> {
                      if (!finished) {
                        throw new IllegalStateException("cancelled meanwhile");
                      }
                    })
                .replaceWithVoid());
  }

  /**
   * Nobody is written to about what is different by now: that has a letter of its own, or none. Nor
   * is who has left the cohort.
   */
  private Uni<Void> write(VisitRequest request, VisitState about) {
    if (request.state() != about) {
      return Uni.createFrom().voidItem();
    }
    if (about != VisitState.ASKED) {
      return people
          .takesPart(request.participantId())
          .chain(so -> so ? write(request, request.personId(), true) : Uni.createFrom().voidItem());
    }
    return offers
        .find(request.offerId())
        .chain(
            offer -> {
              UUID host = offer.hostPersonId();
              return host == null ? Uni.createFrom().voidItem() : write(request, host, false);
            });
  }

  private Uni<Void> write(VisitRequest request, UUID personId, boolean answered) {
    return people
        .person(personId)
        .onItem()
        .ifNull()
        .failWith(PersonNotKnownYet::new)
        .chain(
            person ->
                mailing.send(request.id(), personId, MailKind.ESSENTIAL, letter(person, answered)))
        .replaceWithVoid();
  }

  private Mail letter(Person person, boolean answered) {
    String name = person.givenName();
    String address = config.publicUrl();
    return answered
        ? Mail.of(
            person.email(), "An answer from your programme", Templates.visitAnswered(name, address))
        : Mail.of(
            person.email(), "A question from your programme", Templates.visitAsked(name, address));
  }

  /** The event that tells who the person is has not arrived yet. */
  private static final class PersonNotKnownYet extends RuntimeException {
    PersonNotKnownYet() {
      super("nothing is known of the person yet");
    }
  }
}
