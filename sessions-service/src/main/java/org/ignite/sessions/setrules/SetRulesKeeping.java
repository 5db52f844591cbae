package org.ignite.sessions.setrules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.finding.Found;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.versions.ExpectedVersion;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Season;

/** Keeps by which rules each cohort's sets are formed. */
@ApplicationScoped
public class SetRulesKeeping {

  private static final String READ =
      "select version, cast(rules as text) from set_rules where cohort_id = :cohort";

  /** By way of text: what is a text for the driver would become a JSON string otherwise. */
  private static final String REPLACE =
      """
      insert into set_rules (cohort_id, version, rules)
      values (:cohort, 1, cast(cast(:rules as text) as jsonb))
      on conflict (cohort_id) do update set version = set_rules.version + 1, rules = excluded.rules
      """;

  /** Those who have left included: what was said of them is passed over, and no mistake. */
  private static final String PARTICIPANTS = "select id from participant where cohort_id = :id";

  /** What the team has said of people. That an attribute was looked at stays. */
  private static final String FORGET_VALUES =
      """
      update set_rules r set version = r.version + 1, rules = jsonb_set(r.rules, '{attributes}', (
        select coalesce(jsonb_agg(a.attribute - 'values' order by a.place), '[]')
        from jsonb_array_elements(r.rules -> 'attributes') with ordinality a (attribute, place)))
      from cohort c
      where c.id = r.cohort_id and c.ends_on < $1 and r.rules @? '$.attributes[*].values'
      """;

  private final ObjectMapper json;
  private final People people;
  private final Audit audit;
  private final Pool database;
  private final Clock clock;

  SetRulesKeeping(ObjectMapper json, People people, Audit audit, Pool database, Clock clock) {
    this.json = json;
    this.people = people;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Those of a cohort: the usual ones, of version 0, where nothing was said.
   *
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   */
  @WithTransaction
  public Uni<SetRulesReading> read(UUID cohortId) {
    return people.season(cohortId).chain(() -> reading(cohortId));
  }

  /**
   * Replaces them, as the caller saw them; they count for what is formed from now on.
   *
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws InvalidRequest 422, with pointers to what does not fit together, or is of nobody here
   */
  @WithTransaction
  public Uni<SetRulesReading> replace(UUID cohortId, ExpectedVersion expected, SetRules rules) {
    rules.check();
    return people
        .season(cohortId)
        .chain(() -> people.lockCohort(cohortId))
        .chain(() -> reading(cohortId))
        .invoke(seen -> expected.check(seen.version()))
        .chain(() -> Found.ids(PARTICIPANTS, cohortId))
        .invoke(participants -> mustBeOf(participants, rules))
        .chain(Panache::getSession)
        .chain(
            session ->
                session
                    .createNativeQuery(REPLACE)
                    .setParameter("cohort", cohortId)
                    .setParameter("rules", written(rules))
                    .executeUpdate())
        .chain(() -> audit.record("set-rules", cohortId))
        .chain(() -> reading(cohortId));
  }

  private Uni<SetRulesReading> reading(UUID cohortId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(READ, Object[].class)
                    .setParameter("cohort", cohortId)
                    .getSingleResultOrNull())
        .map(
            row ->
                row == null
                    ? new SetRulesReading(cohortId, SetRules.usual(), 0)
                    : new SetRulesReading(
                        cohortId, rules((String) row[1]), ((Number) row[0]).longValue()));
  }

  private static void mustBeOf(List<UUID> participants, SetRules rules) {
    List<FieldError> strangers = new ArrayList<>();
    for (int i = 0; i < rules.attributes().size(); i++) {
      String at = "/attributes/" + i + "/values/";
      rules.attributes().get(i).participants().stream()
          .filter(participant -> !participants.contains(participant))
          .forEach(
              participant ->
                  strangers.add(new FieldError(at + participant, "is nobody of the cohort")));
    }
    if (!strangers.isEmpty()) {
      throw new InvalidRequest(strangers);
    }
  }

  /** Each hour, what was said of people whose season is over. */
  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> forgetDue() {
    return database
        .preparedQuery(FORGET_VALUES)
        .execute(Tuple.of(Season.day(clock.instant())))
        .replaceWithVoid();
  }

  private String written(SetRules rules) {
    try {
      return json.writeValueAsString(rules);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private SetRules rules(String text) {
    try {
      return json.readValue(text, SetRules.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
