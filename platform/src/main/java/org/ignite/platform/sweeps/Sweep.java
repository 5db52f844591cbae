package org.ignite.platform.sweeps;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.steps.OneByOne;
import org.jboss.logging.Logger;

/**
 * Goes through the rows that something is due for. It looks at what stands in the database and not
 * at the clock's last tick, so a run that was missed, or failed, is made up for by the next: also
 * the one that came before the database was migrated.
 */
@ApplicationScoped
public class Sweep {

  private static final Logger LOG = Logger.getLogger(Sweep.class);

  private final Pool database;

  Sweep(Pool database) {
    this.database = database;
  }

  /**
   * One run. Each row has a transaction of its own, so one that fails waits for the next run and
   * holds up no other; one that somebody else has locked is theirs, or waits too.
   *
   * @param table whose rows they are, by their column {@code id}
   * @param due the query of their ids, with a limit: what is left waits for the next run
   * @param parameters those of the query
   * @param treat does what is due to the row, which is locked; it decides anew, as the row may have
   *     changed since the query
   * @return never a failure
   */
  public Uni<Void> over(
      String table, String due, Tuple parameters, Function<UUID, Uni<Void>> treat) {
    return unlocked(
        table, due, parameters, id -> locked(table, id).chain(mine -> mine(mine, treat)));
  }

  /**
   * The same over rows that are locked behind another, as those of an aggregate are behind its
   * root: {@code treat} waits for that lock before it decides anew.
   *
   * @return never a failure
   */
  public Uni<Void> unlocked(
      String table, String due, Tuple parameters, Function<UUID, Uni<Void>> treat) {
    return database
        .preparedQuery(due)
        .execute(parameters)
        .map(rows -> Rows.all(rows, row -> row.getUUID("id")))
        .chain(
            ids ->
                OneByOne.eachByItself(
                    ids,
                    id -> Panache.withTransaction(() -> treat.apply(id)),
                    (id, failure) -> LOG.warnf("%s %s waits: %s", table, id, failure)))
        .onFailure()
        .invoke(failure -> LOG.warnf("what is due of %s is looked for later: %s", table, failure))
        .onFailure()
        .recoverWithNull();
  }

  private static Uni<List<UUID>> locked(String table, UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select id from " + table + " where id = :id for update skip locked",
                        UUID.class)
                    .setParameter("id", id)
                    .getResultList());
  }

  private static Uni<Void> mine(List<UUID> mine, Function<UUID, Uni<Void>> treat) {
    return mine.isEmpty() ? Uni.createFrom().voidItem() : treat.apply(mine.getFirst());
  }
}
