package org.ignite.feedback.releases.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.feedback.releases.Release;
import org.ignite.feedback.releases.ReleaseNotYet;
import org.ignite.feedback.releases.Releases;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;

/** Reads releases for showing. */
@ApplicationScoped
class ReleaseReading {

  private static final String RELEASE =
      """
      select e.id, e.session_id, s.title, r.snapshot
      from evaluation e
      left join release r on r.evaluation_id = e.id
      left join session s on s.id = e.session_id
      where e.id = $1
      """;

  private final Pool database;
  private final Releases releases;

  ReleaseReading(Pool database, Releases releases) {
    this.database = database;
    this.releases = releases;
  }

  /**
   * The release of an evaluation.
   *
   * @throws Missing 404, if there is no such evaluation
   * @throws ReleaseNotYet 409, while it is open
   */
  Uni<ReleaseView> read(UUID evaluation) {
    return database
        .preparedQuery(RELEASE)
        .execute(Tuple.of(evaluation))
        .map(rows -> Rows.one(rows, "evaluation", row -> view(row)));
  }

  private ReleaseView view(Row row) {
    JsonObject snapshot = row.getJsonObject("snapshot");
    if (snapshot == null) {
      throw new ReleaseNotYet();
    }
    Release release = releases.read(snapshot.encode());
    return new ReleaseView(
        row.getUUID("id"),
        row.getUUID("session_id"),
        row.getString("title"),
        release.items(),
        release.comments());
  }
}
