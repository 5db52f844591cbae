package org.ignite.sessions.invitations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.people.LetterTask;
import org.ignite.sessions.people.People;
import org.ignite.sessions.sessions.ChathamHouseRule;
import org.ignite.sessions.sessions.Session;
import org.ignite.sessions.sessions.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * Writes to those whom a session concerns, in words and to their diary: what is new to them since
 * they were last written to.
 */
@ApplicationScoped
class InvitationLetters implements LetterTask {

  static final String KIND = "invitation-letter";

  /** How long after the session's end a link still opens the page, which then says so. */
  private static final Duration LINK_OUTLIVES = Duration.ofDays(1);

  private final Sessions sessions;
  private final Diaries diaries;
  private final People people;
  private final LetterWriter writer;
  private final Mailing mailing;
  private final Tasks tasks;
  private final PersonalLinks links;
  private final Clock clock;

  InvitationLetters(
      Sessions sessions,
      Diaries diaries,
      People people,
      LetterWriter writer,
      Mailing mailing,
      Tasks tasks,
      PersonalLinks links,
      Clock clock) {
    this.sessions = sessions;
    this.diaries = diaries;
    this.people = people;
    this.writer = writer;
    this.mailing = mailing;
    this.tasks = tasks;
    this.links = links;
    this.clock = clock;
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
            diaries
                .lock(task.subject())
                .chain(entry -> entry == null ? Uni.createFrom().voidItem() : write(entry)));
  }

  private Uni<Void> write(DiaryEntry entry) {
    return sessions
        .find(entry.sessionId())
        .chain(
            session ->
                reader(entry)
                    .chain(
                        reader -> {
                          Letter letter =
                              entry.due(
                                  session, reader.takesPart(), reader.reply(), clock.instant());
                          return letter == null || gaveAway(letter, session)
                              ? Uni.createFrom().voidItem()
                              : write(entry, letter, session, reader);
                        }));
  }

  /**
   * Who has said no is told of no change, so who is told says who has not; and the programme team
   * reads to whom letters go.
   */
  private boolean gaveAway(Letter letter, Session session) {
    return letter == Letter.CHANGED && ChathamHouseRule.hidesWhoIsThere(session, clock.instant());
  }

  /** What their part in the session is; who holds it has said yes by holding it. */
  private record Reader(boolean takesPart, Reply reply, Seat seat) {}

  private Uni<Reader> reader(DiaryEntry entry) {
    if (entry.holds()) {
      return Uni.createFrom().item(new Reader(true, Reply.YES, Seat.TAKEN));
    }
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .find(Invitation.class, entry.about())
                    .chain(
                        invitation ->
                            invitation == null
                                ? Uni.createFrom().item(new Reader(false, Reply.NONE, Seat.NONE))
                                : people
                                    .belongs(invitation.participantId())
                                    .map(
                                        so ->
                                            new Reader(
                                                so, invitation.reply(), invitation.seat()))));
  }

  private Uni<Void> write(DiaryEntry entry, Letter letter, Session session, Reader reader) {
    return people
        .addressee(entry.personId())
        .chain(
            person ->
                link(entry, letter, session)
                    .map(
                        link ->
                            writer.write(
                                letter,
                                person,
                                session,
                                entry,
                                LetterWriter.attending(reader.reply(), reader.seat()),
                                link)))
        .chain(mail -> mailing.send(entry.about(), entry.personId(), MailKind.ESSENTIAL, mail))
        .replaceWithVoid();
  }

  /** Only who is invited has something to answer. */
  private Uni<@Nullable String> link(DiaryEntry entry, Letter letter, Session session) {
    return letter == Letter.INVITED && !entry.holds()
        ? links.make(Inviting.PAGE, entry.about(), session.time().endsAtUtc().plus(LINK_OUTLIVES))
        : Uni.createFrom().nullItem();
  }
}
