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

  /** Each letter has a link of its own, which holds until the season is over. */
  Uni<Void> invite(Involvement involvement) {
    return cohorts
        .find(involvement.cohortId())
        .chain(
            cohort ->
                links
                    .make(Involving.PAGE, involvement.id(), end(cohort))
                    .chain(link -> invite(involvement, cohort, link)));
  }

  private static Instant end(Cohort cohort) {
    return cohort.plan().endsOn().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private Uni<Void> invite(Involvement involvement, Cohort cohort, String link) {
    return people
        .find(involvement.personId())
        .chain(
            person ->
                about(involvement)
                    .chain(
                        about ->
                            mailing.send(
                                involvement.id(),
                                person.id(),
                                MailKind.ESSENTIAL,
                                letter(involvement, cohort, person, about, link))))
        .replaceWithVoid();
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
