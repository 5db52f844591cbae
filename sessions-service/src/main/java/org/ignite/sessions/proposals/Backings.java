package org.ignite.sessions.proposals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ignite.sessions.people.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Who backs which proposal; in the session of Hibernate at hand, under the proposal's lock, which
 * is what makes the places one behind the other.
 */
@ApplicationScoped
public class Backings {

  /** That backing {@code b} is of proposal {@code pr}, by somebody who takes part in its cohort. */
  public static final String COUNTS =
      """
      b.proposal_id = pr.id and exists (
        select from participant p where p.cohort_id = pr.cohort_id and p.person_id = b.person_id
          and %s)
      """
          .formatted(Standing.belongs("p"));

  private static final String ADD =
      """
      insert into backing (proposal_id, person_id, backed_at) values (:proposal, :person, :now)
      on conflict do nothing
      """;

  private static final String REMOVE =
      "delete from backing where proposal_id = :proposal and person_id = :person";

  private static final String SUPPORT =
      """
      select count(b.place) as backers,
        coalesce(bool_or(b.person_id = cast(:viewer as uuid)), false) as backed
      from proposal pr left join backing b on %s
      where pr.id = :proposal
      """
          .formatted(COUNTS);

  /** One participation of each, should a person have two; none of them withdraws meanwhile. */
  private static final String INVITABLE =
      """
      select part.id
      from backing b join proposal pr on pr.id = b.proposal_id
      cross join lateral (
        select p.id from participant p
        where p.cohort_id = pr.cohort_id and p.person_id = b.person_id
          and %s
        order by p.id limit 1 for share) part
      where b.proposal_id = :proposal
      order by b.place
      """
          .formatted(Standing.takesPart("p"));

  /** Once for each person, however often. */
  Uni<Void> add(UUID proposalId, UUID personId, Instant now) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter("proposal", proposalId)
                    .setParameter("person", personId)
                    .setParameter("now", now)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** Whether it is there or not. */
  Uni<Void> remove(UUID proposalId, UUID personId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(REMOVE)
                    .setParameter("proposal", proposalId)
                    .setParameter("person", personId)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** Who stands behind it, as {@code viewer} sees it. */
  Uni<StandingProposal.Support> of(UUID proposalId, @Nullable UUID viewer) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(SUPPORT, Tuple.class)
                    .setParameter("proposal", proposalId)
                    .setParameter("viewer", viewer)
                    .getSingleResult())
        .map(
            row ->
                new StandingProposal.Support(
                    row.get("backers", Long.class), row.get("backed", Boolean.class)));
  }

  /** The participants of those who can be invited now, in the order in which they backed it. */
  Uni<List<UUID>> invitable(UUID proposalId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(INVITABLE, UUID.class)
                    .setParameter("proposal", proposalId)
                    .getResultList());
  }
}
