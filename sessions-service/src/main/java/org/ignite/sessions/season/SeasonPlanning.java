package org.ignite.sessions.season;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.problems.OneRefused;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.sessions.MeetingTime;
import org.ignite.sessions.sessions.Place;
import org.ignite.sessions.sessions.SessionContent;
import org.ignite.sessions.sessions.SessionDetails;
import org.ignite.sessions.sessions.SessionPlan;
import org.ignite.sessions.sessions.SessionScheduling;

/** Makes a cohort's season out of a template. Each method is one transaction. */
@ApplicationScoped
public class SeasonPlanning {

  /** Until the team knows where. */
  private static final String NO_VENUE_YET = "To be announced";

  private final SessionScheduling scheduling;
  private final People people;
  private final ClosedPeriods closed;
  private final SeasonPlans plans;
  private final Audit audit;

  SeasonPlanning(
      SessionScheduling scheduling,
      People people,
      ClosedPeriods closed,
      SeasonPlans plans,
      Audit audit) {
    this.scheduling = scheduling;
    this.people = people;
    this.closed = closed;
    this.plans = plans;
    this.audit = audit;
  }

  /**
   * The plan, to be looked at.
   *
   * @throws org.ignite.platform.problems.InvalidRequest 422, without such a template or zone
   * @throws org.ignite.sessions.people.CohortNotKnown 422
   * @throws org.ignite.sessions.people.NotAFacilitator 422
   * @throws StartOutsideSeason 422
   */
  @WithTransaction
  public Uni<SeasonPlan> preview(SeasonOutline outline) {
    SeasonTemplate template = SeasonTemplates.named(outline.template());
    return people
        .season(outline.cohortId())
        .invoke(
            season -> {
              if (!season.includes(outline.startsOn())) {
                throw new StartOutsideSeason(season);
              }
            })
        .call(() -> people.facilitator(outline.facilitatorId()))
        .chain(season -> plan(outline, template, season))
        .invoke(plan -> plan.entries().forEach(entry -> checkTime(outline, entry)));
  }

  private Uni<SeasonPlan> plan(SeasonOutline outline, SeasonTemplate template, Season season) {
    return closed
        .of(outline.cohortId(), season)
        .map(given -> SeasonCalendar.of(season, given, outline.elections()))
        .map(
            calendar ->
                new SeasonPlan(
                    null,
                    outline.cohortId(),
                    template,
                    outline.startsOn(),
                    SeasonPlanner.plan(template, outline.startsOn(), season, calendar)));
  }

  /**
   * Makes the plan's sessions, all of them or none.
   *
   * @param again whether it may be done though sessions of an earlier plan stand
   * @throws SeasonAlreadyPlanned 409
   * @throws NoRoomInSeason 422
   * @throws org.ignite.platform.problems.RuleBroken 409 or 422, naming the entry that can't be
   */
  @WithTransaction
  public Uni<SeasonPlan> carryOut(SeasonOutline outline, boolean again) {
    return people
        .lockCohort(outline.cohortId())
        .chain(() -> preview(outline))
        .invoke(
            plan -> {
              if (!plan.homeless().isEmpty()) {
                throw new NoRoomInSeason(plan.homeless());
              }
            })
        .call(() -> again ? Uni.createFrom().voidItem() : refuseTwice(outline))
        .chain(plan -> carryOut(outline, plan));
  }

  private Uni<Void> refuseTwice(SeasonOutline outline) {
    return plans
        .stands(outline.cohortId())
        .invoke(
            stands -> {
              if (stands) {
                throw new SeasonAlreadyPlanned();
              }
            })
        .replaceWithVoid();
  }

  private Uni<SeasonPlan> carryOut(SeasonOutline outline, SeasonPlan plan) {
    var id = Ids.next();
    return Multi.createFrom()
        .range(0, plan.entries().size())
        .onItem()
        .transformToUniAndConcatenate(i -> schedule(outline, plan, i))
        .collect()
        .asList()
        .map(made -> plan.carriedOut(id, made))
        .call(made -> plans.add(made, outline.elections()))
        .call(() -> audit.record("season-plan", id));
  }

  /**
   * The one place where a plan becomes sessions: drafts, which the programme team looks through.
   */
  private Uni<PlanEntry> schedule(SeasonOutline outline, SeasonPlan plan, int i) {
    PlanEntry entry = plan.entries().get(i);
    SeasonTemplate.Entry wanted = plan.template().entries().get(i);
    String venue = outline.venue() != null ? outline.venue() : wanted.place();
    SessionDetails details =
        new SessionDetails(
            entry.title(),
            time(outline, entry),
            new Place(venue == null ? NO_VENUE_YET : venue, null, null, null),
            entry.kind().rules().capacity(),
            outline.facilitatorId(),
            new SessionContent(wanted.agenda(), List.of(), List.of(), List.of()));
    return scheduling
        .schedule(new SessionPlan(outline.cohortId(), entry.kind(), null, true, null, details))
        .map(held -> entry.as(held.session().id()))
        .onFailure()
        .transform(failure -> OneRefused.of(entry.title(), failure));
  }

  private static void checkTime(SeasonOutline outline, PlanEntry entry) {
    if (entry.placed()) {
      MeetingTime unused = time(outline, entry);
    }
  }

  private static MeetingTime time(SeasonOutline outline, PlanEntry entry) {
    return MeetingTime.of(
        Objects.requireNonNull(entry.startsAt()),
        Objects.requireNonNull(entry.endsAt()),
        outline.zone());
  }
}
