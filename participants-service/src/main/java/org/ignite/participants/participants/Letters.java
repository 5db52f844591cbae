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
import java.util.function.BiFunction;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.Cohorts;
import org.ignite.participants.people.People;
import org.ignite.participants.people.Person;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.mail.Mail;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.mail.Posting;

/**
 * The letters about a participation, one template pair each under {@code templates/mail}. Each is
 * about the step that it tells of, so that what has not left is recalled with it.
 */
@ApplicationScoped
class Letters {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance offer(String name, String cohort, String until);

    static native TemplateInstance offerReminder(String name, String cohort, String until);

    static native TemplateInstance offerLapsed(String name, String cohort);

    static native TemplateInstance waitingList(String name, String cohort);

    static native TemplateInstance placeConfirmed(
        String name, String cohort, String startsOn, String signedVersion);

    static native TemplateInstance withdrawn(String name, String cohort);

    static native TemplateInstance applicationRequest(String name, String cohort, String startsOn);

    static native TemplateInstance applicationReceived(String name, String cohort);

    static native TemplateInstance addressMoved(String name, String cohort);

    static native TemplateInstance deferred(String name, String cohort, String later);

    private Templates() {}
  }

  private final Mailing mailing;
  private final PersonalLinks links;
  private final People people;
  private final Cohorts cohorts;

  Letters(Mailing mailing, PersonalLinks links, People people, Cohorts cohorts) {
    this.mailing = mailing;
    this.links = links;
    this.people = people;
    this.cohorts = cohorts;
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

  /** To the old address and to the new one, so that nobody moves somebody else's mail unseen. */
  Uni<Void> addressMoved(Participant participant, String oldAddress) {
    return posting(
            participant.id(),
            participant,
            MailKind.ESSENTIAL,
            (person, cohort) -> addressMoved(person.details().email(), participant, person, cohort))
        .call(posting -> mailing.send(posting, false))
        .chain(
            () ->
                posting(
                    participant.id(),
                    participant,
                    MailKind.ESSENTIAL,
                    (person, cohort) -> addressMoved(oldAddress, participant, person, cohort)))
        .chain(posting -> mailing.send(posting, false));
  }

  private static Mail addressMoved(
      String to, Participant participant, Person person, Cohort cohort) {
    return Mail.of(
        to,
        "Your mail address in the programme has changed",
        Templates.addressMoved(name(participant, person), cohort.plan().name()));
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
                posting(
                    about,
                    participant,
                    kind,
                    (person, cohort) ->
                        Mail.of(
                            person.details().email(),
                            subject,
                            letter.write(
                                name(participant, person),
                                cohort.plan().name(),
                                MOMENT.format(until)),
                            link)));
  }

  Uni<Void> lapsed(Step step, Participant participant) {
    return send(
        step,
        participant,
        false,
        "Your place in the programme: the offer has ended",
        Templates::offerLapsed);
  }

  Uni<Void> waitingList(Step step, Participant participant, boolean held) {
    return send(
        step,
        participant,
        held,
        "You are on the waiting list of the programme",
        Templates::waitingList);
  }

  Uni<Void> withdrawn(Step step, Participant participant, boolean held) {
    return send(
        step,
        participant,
        held,
        "You do not take part in the programme any more",
        Templates::withdrawn);
  }

  /** What makes a letter out of the name and the cohort's name. */
  private interface PlainLetter {
    TemplateInstance write(String name, String cohort);
  }

  private Uni<Void> send(
      Step step, Participant participant, boolean held, String subject, PlainLetter letter) {
    return send(
        step,
        participant,
        held,
        (person, cohort) ->
            Mail.of(
                person.details().email(),
                subject,
                letter.write(name(participant, person), cohort.plan().name())));
  }

  Uni<Void> confirmed(Step step, Participant participant, boolean held) {
    return send(
        step,
        participant,
        held,
        (person, cohort) ->
            Mail.of(
                person.details().email(),
                "Your place in the programme is confirmed",
                Templates.placeConfirmed(
                    name(participant, person),
                    cohort.plan().name(),
                    DAY.format(cohort.plan().startsOn()),
                    String.valueOf(participant.standing().signedVersion()))));
  }

  Uni<Void> deferred(Step step, Participant participant, Participant next, boolean held) {
    return cohorts
        .find(next.cohortId())
        .chain(
            later ->
                send(
                    step,
                    participant,
                    held,
                    (person, cohort) ->
                        Mail.of(
                            person.details().email(),
                            "Your place in the programme: a later season",
                            Templates.deferred(
                                name(participant, person),
                                cohort.plan().name(),
                                later.plan().name()))));
  }

  /** To somebody whom the registry need not know. */
  Uni<Void> askToApply(ApplicationRequest request, Cohort cohort, String link, boolean held) {
    Mail mail =
        Mail.of(
            request.email(),
            "An invitation to apply for a place in the programme",
            Templates.applicationRequest(
                request.givenName(), cohort.plan().name(), DAY.format(cohort.plan().startsOn())),
            link);
    return mailing.send(new Posting(request.id(), null, MailKind.ESSENTIAL, mail), held);
  }

  Uni<Void> applicationReceived(ApplicationRequest request) {
    return cohorts
        .find(request.cohortId())
        .chain(
            cohort ->
                mailing.send(
                    new Posting(
                        request.id(),
                        null,
                        MailKind.ESSENTIAL,
                        Mail.of(
                            request.email(),
                            "We have your application",
                            Templates.applicationReceived(
                                request.givenName(), cohort.plan().name()))),
                    false));
  }

  private Uni<Void> send(
      Step step, Participant participant, boolean held, BiFunction<Person, Cohort, Mail> letter) {
    return posting(step.id(), participant, MailKind.ESSENTIAL, letter)
        .chain(posting -> mailing.send(posting, held));
  }

  private Uni<Posting> posting(
      UUID about, Participant participant, MailKind kind, BiFunction<Person, Cohort, Mail> letter) {
    return people
        .find(participant.personId())
        .chain(
            person ->
                cohorts
                    .find(participant.cohortId())
                    .map(
                        cohort ->
                            new Posting(about, person.id(), kind, letter.apply(person, cohort))));
  }

  private static String name(Participant participant, Person person) {
    String preferred = participant.profile().preferredName();
    return preferred == null ? person.details().givenName() : preferred;
  }

  /**
   * Takes back what has not left of the letters about a step.
   *
   * @return false if somebody has been told: one has left, or the participant has had any other
   *     letter since, as the invitation to sign in that follows a confirmed place
   */
  Uni<Boolean> recall(Step step, Participant participant) {
    return mailing
        .recall(step.id())
        .chain(
            gone ->
                gone
                    ? Uni.createFrom().item(true)
                    : mailing
                        .recallHeld(participant.personId(), step.takenAt())
                        .chain(() -> mailing.writtenTo(participant.personId(), step.takenAt())))
        .map(told -> !told);
  }
}
