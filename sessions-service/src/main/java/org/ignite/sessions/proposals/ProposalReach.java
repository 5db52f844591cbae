package org.ignite.sessions.proposals;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Reaches;
import org.ignite.platform.access.Relation;
import org.ignite.sessions.people.Standing;

/**
 * How a person is related to a proposal: takes part in its cohort, and may be its author. Who has
 * withdrawn is neither, their own proposals included.
 */
@ApplicationScoped
class ProposalReach implements Relation {

  private static final String BETWEEN =
      """
      select true as cohort, pr.author_id = $1 as own from proposal pr
      where pr.id = $2 and exists (
        select from participant p where p.cohort_id = pr.cohort_id and p.person_id = $1
          and %s)
      """
          .formatted(Standing.belongs("p"));

  private final Pool database;

  ProposalReach(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "proposalId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID proposalId) {
    return database.preparedQuery(BETWEEN).execute(Tuple.of(personId, proposalId)).map(Reaches::of);
  }
}
