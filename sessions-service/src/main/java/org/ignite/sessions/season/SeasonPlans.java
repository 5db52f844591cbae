package org.ignite.sessions.season;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The plans that were carried out; in the session of Hibernate at hand. */
@ApplicationScoped
class SeasonPlans {

  private static final String STANDS =
      """
      select exists (
        select from season_plan p
          cross join lateral jsonb_array_elements(p.entries) entry
          join session s on s.id = cast(entry ->> 'sessionId' as uuid)
        where p.cohort_id = :cohort and s.state <> 'CANCELLED')
      """;

  private static final String ELECTIONS =
      """
      select elections from season_plan where cohort_id = :cohort order by id desc limit 1
      """;

  /** By way of text: what is a text for the driver would become a JSON string otherwise. */
  private static final String ADD =
      """
      insert into season_plan (id, cohort_id, template, template_version, starts_on, elections, entries)
      values (:id, :cohort, :template, :version, :startsOn, :elections, cast(cast(:entries as text) as jsonb))
      """;

  private final ObjectMapper json;

  SeasonPlans(ObjectMapper json) {
    this.json = json;
  }

  /** Whether any session of an earlier plan of the cohort is not cancelled. */
  Uni<Boolean> stands(UUID cohortId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(STANDS, Boolean.class)
                    .setParameter("cohort", cohortId)
                    .getSingleResult());
  }

  /** Whether the last plan of the cohort keeps clear of elections; true without one. */
  Uni<Boolean> elections(UUID cohortId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(ELECTIONS, Boolean.class)
                    .setParameter("cohort", cohortId)
                    .getSingleResultOrNull())
        .map(elections -> elections == null || elections);
  }

  Uni<Void> add(SeasonPlan plan, boolean elections) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(ADD)
                    .setParameter("id", plan.id())
                    .setParameter("cohort", plan.cohortId())
                    .setParameter("template", plan.template().name())
                    .setParameter("version", plan.template().version())
                    .setParameter("startsOn", plan.startsOn())
                    .setParameter("elections", elections)
                    .setParameter("entries", entries(plan))
                    .executeUpdate())
        .replaceWithVoid();
  }

  private String entries(SeasonPlan plan) {
    try {
      return json.writeValueAsString(plan.entries());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A plan can't be written as JSON", e);
    }
  }
}
