package org.ignite.participants.participants;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.Cohorts;
import org.ignite.participants.people.People;
import org.ignite.participants.people.Person;
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

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance offerLapsed(String name, String cohort);

    static native TemplateInstance waitingList(String name, String cohort);

    static native TemplateInstance placeConfirmed(
        String name, String cohort, String startsOn, String signedVersion);

    static native TemplateInstance withdrawn(String name, String cohort);

    static native TemplateInstance addressMoved(String name, String cohort);

    static native TemplateInstance deferred(String name, String cohort, String later);

    private Templates() {}
  }

  private final Mailing mailing;
  private final People people;
  private final Cohorts cohorts;

  Letters(Mailing mailing, People people, Cohorts cohorts) {
    this.mailing = mailing;
    this.people = people;
    this.cohorts = cohorts;
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

  private Uni<Void> send(
      Step step, Participant participant, boolean held, BiFunction<Person, Cohort, Mail> letter) {
    return posting(step.id(), participant, MailKind.ESSENTIAL, letter)
        .chain(posting -> mailing.send(posting, held));
  }

  /**
   * What one of these letters is sent as, by the address and the name that its reader has now.
   *
   * @param about the id that recalls it
   */
  Uni<Posting> posting(
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

  static String name(Participant participant, Person person) {
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
