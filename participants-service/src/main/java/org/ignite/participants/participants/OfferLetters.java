package org.ignite.participants.participants;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.mail.Mail;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.mail.Posting;

/** The letters that can be answered: an offer and its reminders, each with a link of its own. */
@ApplicationScoped
class OfferLetters {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance offer(String name, String cohort, String until);

    static native TemplateInstance offerReminder(String name, String cohort, String until);

    private Templates() {}
  }

  private final Letters letters;
  private final Mailing mailing;
  private final PersonalLinks links;

  OfferLetters(Letters letters, Mailing mailing, PersonalLinks links) {
    this.letters = letters;
    this.mailing = mailing;
    this.links = links;
  }

  /** The links of earlier offers open nothing any more. */
  Uni<Void> offer(Step step, Participant participant, boolean held) {
    return revokeLinks(participant)
        .chain(
            () ->
                withOfferLink(
                    participant,
                    step.id(),
                    MailKind.ESSENTIAL,
                    "A place for you in the programme",
                    Templates::offer))
        .chain(posting -> mailing.send(posting, held));
  }

  /** Nobody answers an offer by a letter that is not to be answered, or that others can read. */
  Uni<Void> revokeLinks(Participant participant) {
    return links.revoke(Places.PAGE, participant.id());
  }

  /** Whether something that they are to read first is held back. */
  Uni<Boolean> heldBackFrom(Participant participant) {
    return mailing.holdsBackFrom(participant.personId());
  }

  /** Those of them from whom nothing is held back. */
  Uni<List<Participant>> toldAlready(List<Participant> participants) {
    return Multi.createFrom()
        .iterable(participants)
        .select()
        .when(participant -> heldBackFrom(participant).map(held -> !held))
        .collect()
        .asList();
  }

  /** Says it again, with a link of its own; not to who has turned reminders off. */
  Uni<Void> reminder(Participant participant) {
    return reminding(participant).chain(posting -> mailing.send(posting, false));
  }

  /**
   * Reminds several of their offers, as one batch.
   *
   * @param held true to keep them back until the programme team releases the batch
   * @return the batch's id
   */
  Uni<UUID> nudge(Cohort cohort, List<Participant> unanswered, boolean held) {
    return Multi.createFrom()
        .iterable(unanswered)
        .onItem()
        .transformToUniAndConcatenate(this::reminding)
        .collect()
        .asList()
        .chain(
            postings ->
                mailing.batch("Reminders of offers in " + cohort.plan().name(), held, postings));
  }

  private Uni<Posting> reminding(Participant participant) {
    return withOfferLink(
        participant,
        participant.id(),
        MailKind.REMINDER,
        "Your place in the programme: please answer",
        Templates::offerReminder);
  }

  /** What makes a letter out of the name, the cohort's name and the end of the offer. */
  private interface OfferLetter {
    TemplateInstance write(String name, String cohort, String until);
  }

  private Uni<Posting> withOfferLink(
      Participant participant, UUID about, MailKind kind, String subject, OfferLetter letter) {
    Instant until = Objects.requireNonNull(participant.standing().offerExpiresAt());
    return links
        .make(Places.PAGE, participant.id(), until)
        .chain(
            link ->
                letters.posting(
                    about,
                    participant,
                    kind,
                    (person, cohort) ->
                        Mail.of(
                            person.details().email(),
                            subject,
                            letter.write(
                                Letters.name(participant, person),
                                cohort.plan().name(),
                                MOMENT.format(until)),
                            link)));
  }
}
