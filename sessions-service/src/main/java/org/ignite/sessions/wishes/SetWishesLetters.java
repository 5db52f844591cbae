package org.ignite.sessions.wishes;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.finding.Found;
import org.ignite.platform.mail.Mail;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.people.LetterTask;
import org.ignite.sessions.people.Participant;
import org.ignite.sessions.people.ParticipationNews;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Person;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.sessions.TimeInWords;

/**
 * Asks each participant for their wishes, who comes into the cohort meanwhile as well. It opens
 * nothing by itself: whoever reads the mail of an office has to sign in as the participant.
 */
@ApplicationScoped
class SetWishesLetters implements LetterTask, ParticipationNews {

  private static final String KIND = "set-wishes-letter";

  private static final String OPEN =
      """
      select r.id from set_wishes_request r join participant p on p.cohort_id = r.cohort_id
      where p.id = :participant and r.closes_at > :now
      """;

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance setWishes(String givenName, String until, String address);

    private Templates() {}
  }

  private final People people;
  private final Mailing mailing;
  private final Tasks tasks;
  private final PlatformConfig config;
  private final Clock clock;

  SetWishesLetters(
      People people, Mailing mailing, Tasks tasks, PlatformConfig config, Clock clock) {
    this.people = people;
    this.mailing = mailing;
    this.tasks = tasks;
    this.config = config;
    this.clock = clock;
  }

  /** In the transaction at hand. */
  Uni<Void> write(UUID requestId, List<UUID> participantIds) {
    return tasks.addAll(KIND, participantIds, requestId.toString());
  }

  @Override
  public Uni<Void> changed(UUID participantId, boolean belonged) {
    return belonged
        ? Uni.createFrom().voidItem()
        : people
            .takesPart(participantId)
            .chain(so -> so ? open(participantId) : Uni.createFrom().item(List.<UUID>of()))
            .chain(
                requests ->
                    requests.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : write(requests.getFirst(), List.of(participantId)));
  }

  private Uni<List<UUID>> open(UUID participantId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(OPEN, UUID.class)
                    .setParameter("participant", participantId)
                    .setParameter("now", clock.instant())
                    .getResultList());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> perform(Task task) {
    UUID requestId = UUID.fromString(task.input());
    return tasks.perform(
        task,
        () ->
            Found.entity(SetWishesRequest.class, requestId, "request")
                .chain(request -> ask(request, task.subject())));
  }

  /** Nobody is asked what can not be answered any more, nor who takes no part any more. */
  private Uni<Void> ask(SetWishesRequest request, UUID participantId) {
    return request.isOpen(clock.instant())
        ? people
            .takesPart(participantId)
            .chain(so -> so ? write(request, participantId) : Uni.createFrom().voidItem())
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> write(SetWishesRequest request, UUID participantId) {
    return Found.entity(Participant.class, participantId, "participant")
        .chain(participant -> people.addressee(participant.personId()))
        .chain(
            person ->
                mailing.send(
                    request.id(), person.id(), MailKind.ESSENTIAL, letter(request, person)))
        .replaceWithVoid();
  }

  private Mail letter(SetWishesRequest request, Person person) {
    String zone = Season.ZONE;
    String until = TimeInWords.withZone(TimeInWords.moment(request.closesAt(), zone), zone);
    return Mail.of(
        person.email(),
        "Before learning sets are formed",
        Templates.setWishes(person.givenName(), until, config.publicUrl()));
  }
}
