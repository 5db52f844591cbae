package org.ignite.sessions.names;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Every name of the programme by its key. It is asked with all that a text might say, in one
 * statement that ends at the first owner of each key, so that a million names cost it little.
 */
@ApplicationScoped
public class NameIndex {

  private static final String LEARN =
      """
      with now as (
        select distinct jsonb_array_elements_text(cast(cast(:keys as text) as jsonb)) as key),
      gone as (
        delete from programme_name where owner_id = :owner and key not in (select key from now))
      insert into programme_name (key, owner_id) select key, cast(:owner as uuid) from now
      on conflict do nothing
      """;

  private static final String KNOWN =
      """
      select asked.key from unnest($1::text[]) as asked (key)
      where exists (select from programme_name n where n.key = asked.key)
      """;

  private final Pool database;

  NameIndex(Pool database) {
    this.database = database;
  }

  /**
   * Writes what somebody or something is called from now on, in the transaction at hand.
   *
   * @param owner the person or organisation
   */
  public Uni<Void> learn(UUID owner, Set<String> keys) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LEARN)
                    .setParameter("keys", new JsonArray(List.copyOf(keys)).encode())
                    .setParameter("owner", owner)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** Those of the keys that somebody or something of the programme has; not who. */
  public Uni<Set<String>> known(Set<String> keys) {
    return database
        .preparedQuery(KNOWN)
        .execute(Tuple.of((Object) keys.toArray(String[]::new)))
        .map(
            rows -> {
              Set<String> known = new HashSet<>();
              rows.forEach(row -> known.add(row.getString(0)));
              return known;
            });
  }
}
