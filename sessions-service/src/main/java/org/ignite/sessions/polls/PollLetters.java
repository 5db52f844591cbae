package org.ignite.sessions.polls;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.finding.Found;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.mail.Mail;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.steps.OneByOne;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.people.AddressNews;
import org.ignite.sessions.people.LetterTask;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Person;
import org.ignite.sessions.sessions.TimeInWords;

/**
 * Writes to each who is asked, once, with a link of their own; and once more at another address,
 * where the links of the old one open nothing any more.
 */
@ApplicationScoped
public class PollLetters implements LetterTask, AddressNews {

  /** The page that a letter's link opens, behind {@code /pages}. */
  public static final String PAGE = "polls";

  static final String KIND = "poll-letter";

  /** A letter that waits to be written goes to the new address anyway. */
  private static final String UNANSWERED =
      """
      select a.id from poll_participant a join date_poll d on d.id = a.poll_id
      where a.person_id = :id and a.answered_at is null and d.state = 'OPEN'
        and not exists (
          select from task t where t.subject_id = a.id and t.kind = 'poll-letter' and t.state = 'pending')
      order by a.id
      """;

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    /** Neither title nor place nor who else is asked: mailboxes of a council are shared. */
    static native TemplateInstance datePoll(String givenName, String until);

    static native TemplateInstance datePollReminder(String givenName, String until);

    private Templates() {}
  }

  private final DatePolls polls;
  private final People people;
  private final PersonalLinks links;
  private final Mailing mailing;
  private final Tasks tasks;

  PollLetters(DatePolls polls, People people, PersonalLinks links, Mailing mailing, Tasks tasks) {
    this.polls = polls;
    this.people = people;
    this.links = links;
    this.mailing = mailing;
    this.tasks = tasks;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> perform(Task task) {
    return tasks.perform(
        task,
        () ->
            polls
                .asked(task.subject())
                .chain(asked -> polls.find(asked.pollId()).chain(poll -> ask(poll, asked))));
  }

  /** Nobody is asked what is settled already, nor who does not take part any more. */
  private Uni<Void> ask(DatePoll poll, PollParticipant asked) {
    return poll.isOpen()
        ? people
            .takesPart(asked.participantId())
            .chain(so -> so ? write(poll, asked) : Uni.createFrom().voidItem())
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> write(DatePoll poll, PollParticipant asked) {
    return people
        .addressee(asked.personId())
        .chain(
            person ->
                send(
                    poll,
                    asked,
                    person,
                    MailKind.ESSENTIAL,
                    "Your programme asks which dates suit you",
                    Templates.datePoll(person.givenName(), when(poll))));
  }

  /** Says it again to somebody, in the transaction at hand; to nobody of whom nothing is known. */
  Uni<Void> remind(DatePoll poll, PollParticipant asked) {
    return people
        .person(asked.personId())
        .chain(
            person ->
                person == null
                    ? Uni.createFrom().voidItem()
                    : send(
                        poll,
                        asked,
                        person,
                        MailKind.REMINDER,
                        "Your programme still asks which dates suit you",
                        Templates.datePollReminder(person.givenName(), when(poll))));
  }

  @Override
  public Uni<Void> moved(UUID personId) {
    return Found.ids("select id from poll_participant where person_id = :id", personId)
        .chain(asked -> links.revoke(PAGE, asked))
        .chain(() -> Found.ids(UNANSWERED, personId))
        .chain(unanswered -> OneByOne.each(unanswered, asked -> tasks.add(KIND, asked, "{}")));
  }

  private Uni<Void> send(
      DatePoll poll,
      PollParticipant asked,
      Person person,
      MailKind kind,
      String subject,
      TemplateInstance letter) {
    return links
        .make(PAGE, asked.id(), poll.linksExpireAt())
        .chain(
            link ->
                mailing.send(
                    asked.id(), person.id(), kind, Mail.of(person.email(), subject, letter, link)))
        .replaceWithVoid();
  }

  private static String when(DatePoll poll) {
    return TimeInWords.withZone(TimeInWords.moment(poll.closesAt(), poll.zone()), poll.zone());
  }
}
