package org.ignite.sessions.releases;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.mail.Mail;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.mail.Posting;
import org.ignite.sessions.people.Person;
import org.ignite.sessions.people.Standing;

/** Tells a whole cohort that its calendar has changed: not what of it, as mailboxes are shared. */
@ApplicationScoped
class ReleaseLetters {

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance calendarChanged(String givenName, String address);

    private Templates() {}
  }

  private final Mailing mailing;
  private final PlatformConfig config;

  ReleaseLetters(Mailing mailing, PlatformConfig config) {
    this.mailing = mailing;
    this.config = config;
  }

  /** As one batch, in the transaction at hand. */
  Uni<Void> toEverybodyOf(UUID cohortId, UUID releaseId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        """
                        select distinct p from Person p, Participant t
                        where t.personId = p.id and t.cohortId = :cohort and %s
                        order by p.id
                        """
                            .formatted(Standing.takesPart("t")),
                        Person.class)
                    .setParameter("cohort", cohortId)
                    .getResultList())
        .chain(
            everybody -> {
              List<Posting> postings =
                  everybody.stream().map(person -> posting(releaseId, person)).toList();
              return mailing.batch("The calendar has changed", false, postings);
            })
        .replaceWithVoid();
  }

  private Posting posting(UUID releaseId, Person person) {
    return new Posting(
        releaseId,
        person.id(),
        MailKind.ESSENTIAL,
        Mail.of(
            person.email(),
            "The calendar of your programme has changed",
            Templates.calendarChanged(person.givenName(), config.publicUrl())));
  }
}
