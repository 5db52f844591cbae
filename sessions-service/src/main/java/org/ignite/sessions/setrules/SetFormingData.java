package org.ignite.sessions.setrules;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ignite.platform.pages.Rows;
import org.ignite.sessions.mixing.WhoHasMet;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.setrules.PairApart.Reason;

/** Reads everything that the sets of a cohort are formed by, but for when people are busy. */
@ApplicationScoped
public class SetFormingData {

  private final SetRulesKeeping keeping;
  private final WhoHasMet whoHasMet;
  private final Pool database;
  private final Clock clock;

  SetFormingData(SetRulesKeeping keeping, WhoHasMet whoHasMet, Pool database, Clock clock) {
    this.keeping = keeping;
    this.whoHasMet = whoHasMet;
    this.database = database;
    this.clock = clock;
  }

  /**
   * What is known of a cohort now; several statements, outside any transaction at hand.
   *
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   */
  public Uni<FormingData> of(UUID cohortId) {
    return keeping.read(cohortId).chain(reading -> of(cohortId, reading.rules()));
  }

  private Uni<FormingData> of(UUID cohortId, SetRules rules) {
    LocalDate today = Season.day(clock.instant());
    Tuple cohort = Tuple.of(cohortId);
    return Uni.combine()
        .all()
        .unis(
            read(FormingSql.PEOPLE, cohort),
            read(FormingSql.DECLARED, cohort),
            read(FormingSql.WISHES, cohort),
            whoHasMet.of(cohortId),
            read(FormingSql.FACILITATORS, Tuple.of(cohortId, today)))
        .usingConcurrencyOf(1)
        .with(
            (people, declared, wishes, met, facilitators) -> {
              List<KnownPerson> known = Rows.all(people, KnownPerson::of);
              List<PairApart> apart = new ArrayList<>();
              apart.addAll(Neighbourhood.of(known, rules.neighbours()));
              apart.addAll(Rows.all(declared, row -> apart(row, Reason.DECLARED, true)));
              apart.addAll(Rows.all(wishes, row -> apart(row, Reason.WISH, false)));
              return new FormingData(
                  rules,
                  known.stream().map(person -> person.forming(rules.attributes())).toList(),
                  Rows.all(facilitators, SetFormingData::facilitator),
                  apart,
                  met);
            });
  }

  private Uni<RowSet<Row>> read(String sql, Tuple parameters) {
    return database.preparedQuery(sql).execute(parameters);
  }

  private static PairApart apart(Row row, Reason reason, boolean hard) {
    return new PairApart(row.getUUID("one"), row.getUUID("other"), reason, hard);
  }

  private static FormingFacilitator facilitator(Row row) {
    return new FormingFacilitator(
        row.getUUID("id"),
        row.getInteger("capacity"),
        row.getInteger("sets_elsewhere"),
        List.of(row.getArrayOfStrings("themes")),
        Set.of(row.getArrayOfUUIDs("conflicts")),
        Set.of(row.getArrayOfUUIDs("coaches")));
  }
}
