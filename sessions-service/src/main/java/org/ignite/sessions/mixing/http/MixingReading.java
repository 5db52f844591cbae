package org.ignite.sessions.mixing.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.mixing.PairMet;
import org.ignite.sessions.mixing.WhoHasMet;
import org.ignite.sessions.mixing.http.MixingMatrixView.Pair;
import org.ignite.sessions.mixing.http.MixingMatrixView.Person;
import org.ignite.sessions.people.Standing;

/** Reads who has met whom, with their names. */
@ApplicationScoped
class MixingReading {

  private static final String PEOPLE =
      Standing.TAKING_PART_ONCE
          + """
          select p.id, coalesce(who.given_name || ' ' || who.family_name, 'not known yet') as name
          from p left join person who on who.id = p.person_id
          order by lower(who.family_name), lower(who.given_name), p.id
          """;

  private final WhoHasMet whoHasMet;
  private final Pool database;

  MixingReading(WhoHasMet whoHasMet, Pool database) {
    this.whoHasMet = whoHasMet;
    this.database = database;
  }

  Uni<MixingMatrixView> read(UUID cohortId) {
    return database
        .preparedQuery(PEOPLE)
        .execute(Tuple.of(cohortId))
        .map(rows -> Rows.all(rows, row -> new Person(row.getUUID("id"), row.getString("name"))))
        .chain(people -> whoHasMet.of(cohortId).map(met -> matrix(people, met)));
  }

  private static MixingMatrixView matrix(List<Person> people, List<PairMet> met) {
    return new MixingMatrixView(people, met.stream().map(Pair::of).toList());
  }
}
