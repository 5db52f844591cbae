package org.ignite.sessions.learningsets;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.ignite.sessions.people.People;

/** Writes to the members of a set that somebody else holds it now. */
@ApplicationScoped
class SetLetters implements LetterTask {

  private static final String KIND = "learning-set-letter";

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    /**
     * Neither which set nor who holds it: mailboxes of a council are shared.
     *
     * @param address where to sign in
     */
    static native TemplateInstance setHandedOver(String givenName, String address);

    private Templates() {}
  }

  private final LearningSets sets;
  private final People people;
  private final Mailing mailing;
  private final Tasks tasks;
  private final PlatformConfig config;

  SetLetters(
      LearningSets sets, People people, Mailing mailing, Tasks tasks, PlatformConfig config) {
    this.sets = sets;
    this.people = people;
    this.mailing = mailing;
    this.tasks = tasks;
    this.config = config;
  }

  Uni<Void> handedOver(UUID setId) {
    return sets.named(setId)
        .chain(
            members ->
                tasks.addAll(
                    KIND,
                    members.stream().map(LearningSets.NamedMember::participantId).toList(),
                    "{}"));
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Who has left the cohort meanwhile is not written to. */
  @Override
  public Uni<Void> perform(Task task) {
    return tasks.perform(
        task,
        () ->
            people
                .belongs(task.subject())
                .chain(so -> so ? write(task.subject()) : Uni.createFrom().voidItem()));
  }

  private Uni<Void> write(UUID participantId) {
    return Found.entity(Participant.class, participantId, "participant")
        .chain(participant -> people.addressee(participant.personId()))
        .chain(
            person ->
                mailing.send(
                    participantId,
                    person.id(),
                    MailKind.ESSENTIAL,
                    Mail.of(
                        person.email(),
                        "A change in your programme",
                        Templates.setHandedOver(person.givenName(), config.publicUrl()))))
        .replaceWithVoid();
  }
}
