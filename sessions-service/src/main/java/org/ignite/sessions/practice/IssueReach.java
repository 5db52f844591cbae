package org.ignite.sessions.practice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.access.Reach;
import org.ignite.platform.access.Reaches;
import org.ignite.platform.access.Relation;

/**
 * How a person is related to an issue: it is their own, of a set that they hold, or of their set.
 */
@ApplicationScoped
class IssueReach implements Relation {

  private static final String BETWEEN =
      "select %s from set_issue i %s where i.id = $2 and %s"
          .formatted(Audience.reaches("i"), Audience.around("i"), Audience.stands("i"));

  private final Pool database;

  IssueReach(Pool database) {
    this.database = database;
  }

  @Override
  public String parameter() {
    return "issueId";
  }

  @Override
  public Uni<Set<Reach>> between(UUID personId, UUID issueId) {
    return database.preparedQuery(BETWEEN).execute(Tuple.of(personId, issueId)).map(Reaches::of);
  }
}
