package org.ignite.sessions.exchanges;

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
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.people.LetterTask;
import org.ignite.sessions.people.People;

/**
 * Writes to a host that somebody has asked, or does not come after all, and to a visitor what the
 * host has said. A host without an account gets no letter: the programme team looks after its
 * offer.
 */
@ApplicationScoped
class VisitLetters implements LetterTask {

  private static final String KIND = "visit-letter";

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    /**
     * Neither who nor what: mailboxes of a council are shared.
     *
     * @param address where to sign in
     */
    static native TemplateInstance visitAsked(String givenName, String address);

    static native TemplateInstance visitChanged(String givenName, String address);

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

  /** Tells the host that one who was accepted does not come, so that they take another. */
  Uni<Void> freed(VisitRequest request) {
    return add(request, VisitState.WITHDRAWN);
  }

  private Uni<Void> add(VisitRequest request, VisitState about) {
    return tasks.add(KIND, request.id(), about.name()).replaceWithVoid();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> perform(Task task) {
    VisitState about = VisitState.valueOf(task.input());
    return tasks.perform(
        task, () -> requests.find(task.subject()).chain(request -> write(request, about)));
  }

  /**
   * Nobody is written to about what is different by now: that has a letter of its own, or none. Nor
   * is who has left the cohort.
   */
  private Uni<Void> write(VisitRequest request, VisitState about) {
    if (request.state() != about) {
      return Uni.createFrom().voidItem();
    }
    return switch (about) {
      case ASKED ->
          requests
              .unseen(request.offerId())
              .chain(
                  unseen ->
                      unseen.contains(request.id())
                          ? Uni.createFrom().voidItem()
                          : writeToHost(request, Letter.QUESTION));
      case WITHDRAWN -> writeToHost(request, Letter.CHANGE);
      case ACCEPTED, DECLINED, VISITED -> writeToVisitor(request);
    };
  }

  private Uni<Void> writeToVisitor(VisitRequest request) {
    return people
        .belongs(request.participantId())
        .chain(
            so ->
                so
                    ? write(request, request.personId(), Letter.ANSWER)
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> writeToHost(VisitRequest request, Letter letter) {
    return offers
        .find(request.offerId())
        .chain(
            offer -> {
              UUID host = offer.hostPersonId();
              return host == null ? Uni.createFrom().voidItem() : write(request, host, letter);
            });
  }

  private Uni<Void> write(VisitRequest request, UUID personId, Letter letter) {
    return people
        .addressee(personId)
        .chain(
            person ->
                mailing.send(
                    request.id(),
                    personId,
                    MailKind.ESSENTIAL,
                    Mail.of(
                        person.email(),
                        letter.subject,
                        letter.body(person.givenName(), config.publicUrl()))))
        .replaceWithVoid();
  }

  private enum Letter {
    QUESTION("A question from your programme"),
    CHANGE("A change in your programme"),
    ANSWER("An answer from your programme");

    private final String subject;

    Letter(String subject) {
      this.subject = subject;
    }

    TemplateInstance body(String name, String address) {
      return switch (this) {
        case QUESTION -> Templates.visitAsked(name, address);
        case CHANGE -> Templates.visitChanged(name, address);
        case ANSWER -> Templates.visitAnswered(name, address);
      };
    }
  }
}
