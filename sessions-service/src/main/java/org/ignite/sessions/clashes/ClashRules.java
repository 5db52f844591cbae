package org.ignite.sessions.clashes;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.finding.Found;
import org.ignite.platform.steps.OneByOne;
import org.ignite.sessions.people.People;

/** How serious clashes are, cohort by cohort. */
@ApplicationScoped
public class ClashRules {

  private static final String SET =
      """
      insert into clash_level (cohort_id, kind, level) values (:cohort, :kind, :level)
      on conflict (cohort_id, kind) do update set level = excluded.level
      """;

  private final People people;
  private final Audit audit;

  ClashRules(People people, Audit audit) {
    this.people = people;
    this.audit = audit;
  }

  /** Those of a cohort; in the session at hand. */
  public Uni<ClashLevels> of(UUID cohortId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select kind, level from clash_level where cohort_id = :cohort",
                        Tuple.class)
                    .setParameter("cohort", cohortId)
                    .getResultList())
        .map(
            rows -> {
              Map<ClashKind, ClashLevel> levels = new EnumMap<>(ClashKind.class);
              for (Tuple row : rows) {
                levels.put(
                    ClashKind.valueOf(row.get(0, String.class)),
                    ClashLevel.valueOf(row.get(1, String.class)));
              }
              return new ClashLevels(levels);
            });
  }

  /** Those of a session's cohort. */
  @WithTransaction
  public Uni<ClashLevels> ofSession(UUID sessionId) {
    return Found.id("select cohort_id from session where id = :id", sessionId, "session")
        .chain(this::of);
  }

  /**
   * Those of a cohort, by themselves.
   *
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   */
  @WithTransaction
  public Uni<ClashLevels> read(UUID cohortId) {
    return people.season(cohortId).chain(() -> of(cohortId));
  }

  /**
   * Sets some of a cohort's. What is booked stays booked: the level counts for what is planned,
   * changed and answered from now on. Their rows are written in the order of the kinds, so that two
   * who do this at once come one after the other.
   *
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   */
  @WithTransaction
  public Uni<ClashLevels> set(UUID cohortId, Map<ClashKind, ClashLevel> levels) {
    return people
        .season(cohortId)
        .chain(Panache::getSession)
        .call(
            session ->
                OneByOne.each(
                    new TreeMap<>(levels).entrySet(),
                    entry ->
                        session
                            .createNativeQuery(SET)
                            .setParameter("cohort", cohortId)
                            .setParameter("kind", entry.getKey().name())
                            .setParameter("level", entry.getValue().name())
                            .executeUpdate()))
        .call(() -> audit.record("clash-levels", cohortId))
        .chain(() -> of(cohortId));
  }
}
