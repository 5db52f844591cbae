package org.ignite.sessions.exchanges;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ignite.platform.finding.Found;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.people.Standing;

/** All visit requests; in the session of Hibernate at hand. */
@ApplicationScoped
class VisitRequests {

  private static final String VISITORS =
      """
      select d.id, count(t.id) from exchange_date d join visit_request t on %s
      where d.offer_id = :offer group by d.id
      """
          .formatted(VisitSql.TAKES_A_PLACE);

  private static final String UNSEEN =
      """
      select r.id from visit_request r join exchange_date d on d.id = r.date_id %s
        join participant v on v.id = r.participant_id
      where r.offer_id = :offer and r.state = 'ASKED' and not %s
      """
          .formatted(VisitSql.HOSTED, VisitSql.FOR_HOST);

  /** Accepted for a date, and still of the cohort, so that they can be invited. */
  private static final String INVITABLE =
      """
      select r.participant_id from visit_request r join participant v on v.id = r.participant_id
      where r.date_id = :date and r.state = 'ACCEPTED' and %s
      order by r.id
      """
          .formatted(Standing.takesPart("v"));

  Uni<Void> add(VisitRequest request) {
    return Panache.getSession().chain(session -> session.persist(request));
  }

  /**
   * The request.
   *
   * @throws Missing 404, if there is none
   */
  Uni<VisitRequest> find(UUID id) {
    return Found.entity(VisitRequest.class, id, "visit request");
  }

  /**
   * The cohort that a request is in; read without the request, which is not looked at before it is
   * locked.
   *
   * @throws Missing 404, if there is none
   */
  Uni<UUID> cohortOf(UUID id) {
    return Found.id("select cohort_id from visit_request where id = :id", id, "visit request");
  }

  /** Those for an offer that wait or are accepted, oldest first. */
  Uni<List<VisitRequest>> standing(UUID offerId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from VisitRequest where offerId = :offer and state in :standing order by"
                            + " id",
                        VisitRequest.class)
                    .setParameter("offer", offerId)
                    .setParameter("standing", List.of(VisitState.ASKED, VisitState.ACCEPTED))
                    .getResultList());
  }

  /** Those for an offer that wait and that its host does not see. */
  Uni<Set<UUID>> unseen(UUID offerId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(UNSEEN, UUID.class)
                    .setParameter("offer", offerId)
                    .getResultList())
        .map(Set::copyOf);
  }

  /** How many visitors are accepted for an offer's dates; dates with none are absent. */
  Uni<Map<UUID, Long>> visitors(UUID offerId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(VISITORS, Object[].class)
                    .setParameter("offer", offerId)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> (UUID) row[0], row -> ((Number) row[1]).longValue())));
  }

  /** The participants who are accepted for a date. */
  Uni<List<UUID>> invitable(UUID dateId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(INVITABLE, UUID.class)
                    .setParameter("date", dateId)
                    .getResultList());
  }
}
