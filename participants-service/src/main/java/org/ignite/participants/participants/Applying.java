package org.ignite.participants.participants;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.ignite.participants.cohorts.Cohort;
import org.ignite.participants.cohorts.Cohorts;
import org.ignite.participants.people.People;
import org.ignite.participants.people.PersonDetails;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.links.PersonalLinks;
import org.ignite.platform.problems.Missing;

/**
 * Asking people to apply, and their applications. A page to apply on is for who was asked, by a
 * link to their mail address: nobody applies in somebody else's name, and no robot at all.
 */
@ApplicationScoped
public class Applying {

  /** The page under {@code /pages}. */
  public static final String PAGE = "applications";

  private final Places places;
  private final Cohorts cohorts;
  private final People people;
  private final PersonalLinks links;
  private final ApplicationLetters letters;
  private final Audit audit;

  Applying(
      Places places,
      Cohorts cohorts,
      People people,
      PersonalLinks links,
      ApplicationLetters letters,
      Audit audit) {
    this.places = places;
    this.cohorts = cohorts;
    this.people = people;
    this.links = links;
    this.letters = letters;
    this.audit = audit;
  }

  /**
   * Asks somebody to apply. The link holds until the season ends; the form is there while the
   * cohort recruits.
   *
   * @throws org.ignite.participants.cohorts.CohortNotRecruiting 409
   * @throws AlreadyAsked 409
   */
  @WithTransaction
  public Uni<ApplicationRequest> ask(UUID cohortId, String email, String givenName, boolean held) {
    ApplicationRequest request = new ApplicationRequest(cohortId, email.strip(), givenName);
    return cohorts
        .lock(cohortId)
        .invoke(Cohort::takesApplications)
        .call(() -> notAsked(request))
        .call(() -> Panache.getSession().chain(session -> session.persist(request)))
        .call(() -> audit.record("application-request", request.id()))
        .chain(
            cohort ->
                links
                    .make(
                        PAGE,
                        request.id(),
                        cohort.plan().endsOn().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                    .chain(link -> letters.request(request, cohort, link, held)))
        .replaceWith(request);
  }

  private static Uni<Void> notAsked(ApplicationRequest request) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(
                        "select count(*) from ApplicationRequest where cohortId = :cohort and"
                            + " lower(email) = lower(:email)",
                        Long.class)
                    .setParameter("cohort", request.cohortId())
                    .setParameter("email", request.email())
                    .getSingleResult())
        .invoke(
            count -> {
              if (count > 0) {
                throw new AlreadyAsked();
              }
            })
        .replaceWithVoid();
  }

  /**
   * Takes the application of somebody who was asked; a second one of theirs is the first.
   *
   * @throws Missing 404, if nobody was asked so
   */
  @WithTransaction
  public Uni<ApplicationRequest> apply(
      UUID requestId,
      String givenName,
      String familyName,
      UUID organisationId,
      String roleTitle,
      String statement,
      List<Application.Referee> referees) {
    return Panache.getSession()
        .chain(
            session ->
                session.find(ApplicationRequest.class, requestId, LockModeType.PESSIMISTIC_WRITE))
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("page"))
        .call(
            request ->
                request.participantId() != null
                    ? Uni.createFrom().voidItem()
                    : people
                        .byEmail(request.email())
                        .chain(
                            known ->
                                places.apply(
                                    request.cohortId(),
                                    new Application(
                                        known == null ? null : known.id(),
                                        known != null
                                            ? null
                                            : PersonDetails.of(
                                                givenName, familyName, request.email()),
                                        organisationId,
                                        roleTitle,
                                        statement,
                                        referees)))
                        .invoke(request::answeredBy)
                        .call(done -> letters.received(request)));
  }
}
