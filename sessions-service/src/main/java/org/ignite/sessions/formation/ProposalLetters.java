package org.ignite.sessions.formation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ignite.platform.PlatformConfig;
import org.ignite.platform.mail.Mail;
import org.ignite.platform.mail.MailKind;
import org.ignite.platform.mail.Mailing;
import org.ignite.platform.mail.Posting;
import org.ignite.sessions.people.Person;
import org.ignite.sessions.people.Standing;
import org.ignite.sessions.sessions.TimeInWords;

/** Tells members that their set can be looked at: not who is in it, as mailboxes are shared. */
@ApplicationScoped
class ProposalLetters {

  private static final String ADDRESSEES =
      """
      select distinct p from Person p, Participant t
      where t.personId = p.id and t.id in :participants and %s
      order by p.id
      """
          .formatted(Standing.takesPart("t"));

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance setProposed(String givenName, String until, String address);

    private Templates() {}
  }

  private final Mailing mailing;
  private final PlatformConfig config;

  ProposalLetters(Mailing mailing, PlatformConfig config) {
    this.mailing = mailing;
    this.config = config;
  }

  /** As one batch, in the transaction at hand. */
  Uni<Void> send(Allocation allocation, Collection<UUID> participants) {
    if (participants.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Instant until = Objects.requireNonNull(allocation.declineUntil());
    String zone = allocation.snapshot().order().zone();
    String words = TimeInWords.withZone(TimeInWords.moment(until, zone), zone);
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(ADDRESSEES, Person.class)
                    .setParameter("participants", participants)
                    .getResultList())
        .chain(
            people -> {
              List<Posting> postings =
                  people.stream().map(person -> posting(allocation.id(), person, words)).toList();
              return mailing.batch("Proposed learning sets", false, postings);
            })
        .replaceWithVoid();
  }

  private Posting posting(UUID allocationId, Person person, String until) {
    return new Posting(
        allocationId,
        person.id(),
        MailKind.ESSENTIAL,
        Mail.of(
            person.email(),
            "Your learning set is proposed",
            Templates.setProposed(person.givenName(), until, config.publicUrl())));
  }
}
