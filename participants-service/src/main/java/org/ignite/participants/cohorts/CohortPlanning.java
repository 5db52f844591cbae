package org.ignite.participants.cohorts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ignite.participants.cohorts.events.CohortEvent;
import org.ignite.participants.programmes.Programmes;
import org.ignite.platform.outbox.Changes;
import org.ignite.platform.problems.FieldError;
import org.ignite.platform.problems.InvalidRequest;
import org.ignite.platform.problems.Missing;
import org.ignite.platform.versions.ExpectedVersion;
import org.jspecify.annotations.Nullable;

/** What the programme team plans of cohorts. */
@ApplicationScoped
public class CohortPlanning {

  private final Cohorts cohorts;
  private final Programmes programmes;
  private final Changes changes;

  CohortPlanning(Cohorts cohorts, Programmes programmes, Changes changes) {
    this.cohorts = cohorts;
    this.programmes = programmes;
    this.changes = changes;
  }

  /**
   * Opens a draft.
   *
   * @throws Missing 404, if there is no such programme
   * @throws InvalidRequest 422, if a sponsor is said to be a partner that there is not
   */
  @WithTransaction
  public Uni<Cohort> open(CohortPlan plan) {
    return programmes
        .find(plan.programmeId())
        .chain(() -> sponsorsAreKnown(plan.sponsors()))
        .chain(() -> added(Cohort.opened(plan)));
  }

  /**
   * Opens a draft with another cohort's plan.
   *
   * @throws Missing 404, if there is no such cohort
   */
  @WithTransaction
  public Uni<Cohort> copy(UUID id, NextSeason season) {
    return cohorts.find(id).chain(cohort -> added(cohort.copied(season)));
  }

  private Uni<Cohort> added(Cohort cohort) {
    return cohorts
        .add(cohort)
        .chain(() -> changes.publish(cohort, () -> CohortEvent.opened(cohort)))
        .call(() -> cohorts.keepCommitment(cohort));
  }

  /**
   * Changes the plan of the version that the caller saw.
   *
   * @throws org.ignite.platform.versions.StaleVersion 412
   * @throws Missing 404, if there is no such cohort or programme
   * @throws InvalidRequest 422, if a sponsor is said to be a partner that there is not
   */
  @WithTransaction
  public Uni<Cohort> change(UUID id, ExpectedVersion expected, UnaryOperator<CohortPlan> change) {
    return cohorts
        .lock(id)
        .invoke(cohort -> expected.check(cohort.version()))
        .call(
            cohort -> {
              CohortPlan plan = change.apply(cohort.plan());
              return plan.equals(cohort.plan())
                  ? Uni.createFrom().voidItem()
                  : replace(cohort, plan);
            });
  }

  private Uni<Void> replace(Cohort cohort, CohortPlan plan) {
    return take(cohort, plan)
        .chain(() -> changes.publish(cohort, () -> CohortEvent.changed(cohort)))
        .chain(cohorts::keepCommitment);
  }

  private Uni<Void> take(Cohort cohort, CohortPlan plan) {
    return programmes
        .find(plan.programmeId())
        .chain(() -> sponsorsAreKnown(plan.sponsors()))
        .chain(() -> cohorts.taken(cohort.id()))
        .chain(
            taken ->
                cohorts.signed(cohort.id()).invoke(signed -> cohort.change(plan, taken, signed)))
        .replaceWithVoid();
  }

  private Uni<Void> sponsorsAreKnown(List<Sponsor> sponsors) {
    Set<UUID> partners =
        sponsors.stream()
            .map(Sponsor::partnerId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (partners.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return cohorts
        .partnersAmong(partners)
        .invoke(
            known -> {
              List<FieldError> errors =
                  IntStream.range(0, sponsors.size())
                      .filter(i -> isUnknown(sponsors.get(i).partnerId(), known))
                      .mapToObj(
                          i ->
                              new FieldError(
                                  "/sponsors/" + i + "/partnerId", "No partner has this id."))
                      .toList();
              if (!errors.isEmpty()) {
                throw new InvalidRequest(errors);
              }
            })
        .replaceWithVoid();
  }

  private static boolean isUnknown(@Nullable UUID partner, List<UUID> known) {
    return partner != null && !known.contains(partner);
  }
}
