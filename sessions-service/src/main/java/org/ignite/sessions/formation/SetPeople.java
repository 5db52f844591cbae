package org.ignite.sessions.formation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ignite.sessions.allocation.Peer;
import org.ignite.sessions.allocation.Problem;
import org.ignite.sessions.allocation.SetFacilitator;
import org.jspecify.annotations.Nullable;

/** What those are called whom an allocation is about, participants and facilitators. */
@ApplicationScoped
public class SetPeople {

  private static final String NAMES =
      """
      select given.id, n.given_name || ' ' || n.family_name as name
      from unnest($1::uuid[]) given (id)
      left join participant p on p.id = given.id
      join person n on n.id = coalesce(p.person_id, given.id)
      """;

  private final Pool database;

  SetPeople(Pool database) {
    this.database = database;
  }

  /**
   * Names by id.
   *
   * @param known of whom something is known
   */
  public record Named(Map<UUID, String> known) {

    public Named {
      known = Map.copyOf(known);
    }

    /** Null while nothing is known of them. */
    public @Nullable String name(UUID id) {
      return known.get(id);
    }

    /** The same in a sentence. */
    String inWords(UUID id) {
      return known.getOrDefault(id, "somebody");
    }
  }

  /** Of everybody in a problem. */
  public Uni<Named> of(Problem problem) {
    return of(
        Stream.concat(
                problem.peers().stream().map(Peer::id),
                problem.facilitators().stream().map(SetFacilitator::id))
            .toList());
  }

  /** Of participants and persons. */
  public Uni<Named> of(Collection<UUID> ids) {
    return database
        .preparedQuery(NAMES)
        .execute(Tuple.tuple(List.of((Object) ids.toArray(UUID[]::new))))
        .map(
            rows -> {
              Map<UUID, String> names = new HashMap<>();
              rows.forEach(row -> names.put(row.getUUID("id"), row.getString("name")));
              return new Named(names);
            });
  }
}
