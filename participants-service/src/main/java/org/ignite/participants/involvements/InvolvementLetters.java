package org.ignite.participants.involvements;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.Cohorts;
import org.ignite.participants.participants.Participants;
import org.ignite.participants.people.People;
import org.ignite.participants.people.Person;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.mail.Mail;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.mail.Posting;

/** The invitation, with a link to the page on which it is answered without an account. */
@ApplicationScoped
class InvolvementLetters {

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance involvement(
        String name, String cohort, String part, String about);

    private Templates() {}
  }

  private final Mailing mailing;
  private final PersonalLinks links;
  private final People people;
  private final Participants participants;
  private final Cohorts cohorts;

  InvolvementLetters(
      Mailing mailing,
      PersonalLinks links,
      People people,
      Participants participants,
      Cohorts cohorts) {
    this.mailing = mailing;
    this.links = links;
    this.people = people;
    this.participants = participants;
    this.cohorts = cohorts;
  }

  /**
   * Each letter has a link of its own, which holds until the season is over.
   *
   * @param held true to keep it back until the programme team releases it
   */
  Uni<Void> invite(Involvement involvement, boolean held) {
    return cohorts
        .find(involvement.cohortId())
        .chain(
            cohort ->
                links
                    .make(Involving.PAGE, involvement.id(), end(cohort))
                    .chain(link -> posting(involvement, cohort, link)))
        .chain(posting -> mailing.send(posting, held));
  }

  private static Instant end(Cohort cohort) {
    return cohort.plan().endsOn().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private Uni<Posting> posting(Involvement involvement, Cohort cohort, String link) {
    return people
        .find(involvement.personId())
        .chain(
            person ->
                about(involvement)
                    .map(
                        about ->
                            new Posting(
                                involvement.id(),
                                person.id(),
                                MailKind.ESSENTIAL,
                                letter(involvement, cohort, person, about, link))));
  }

  /** The name of the participant whom it is about; empty where it is about nobody. */
  private Uni<String> about(Involvement involvement) {
    UUID participantId = involvement.participantId();
    return participantId == null
        ? Uni.createFrom().item("")
        : participants
            .find(participantId)
            .chain(participant -> people.find(participant.personId()))
            .map(person -> person.details().givenName() + " " + person.details().familyName());
  }

  private static Mail letter(
      Involvement involvement, Cohort cohort, Person person, String about, String link) {
    return Mail.of(
        person.details().email(),
        "An invitation from the programme",
        Templates.involvement(
            person.details().givenName(), cohort.plan().name(), involvement.part().words(), about),
        link);
  }

  /** What has not left is recalled, and what has left opens nothing. */
  Uni<Void> takeBack(Involvement involvement) {
    return mailing
        .recall(involvement.id())
        .chain(() -> links.revoke(Involving.PAGE, involvement.id()));
  }
}
