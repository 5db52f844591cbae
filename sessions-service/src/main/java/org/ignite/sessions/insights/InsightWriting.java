package org.ignite.sessions.insights;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.Missing;
import org.ignite.sessions.SessionsConfig;
import org.ignite.sessions.names.NameChecking;
import org.ignite.sessions.people.Season;
import org.ignite.sessions.themes.Theme;

/**
 * Insights are written, shown among others, and removed. The author is asked for nothing but the
 * right to write and is kept nowhere; so nobody can change or take back their own.
 */
@ApplicationScoped
public class InsightWriting {

  private final Insights insights;
  private final NameChecking names;
  private final Audit audit;
  private final Clock clock;
  private final int together;
  private final int waiting;

  InsightWriting(
      Insights insights, NameChecking names, Audit audit, Clock clock, SessionsConfig config) {
    this.insights = insights;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
    this.together = config.insightsShownTogether();
    this.waiting = config.limits().insightsWaiting();
  }

  /**
   * Takes an insight, unless it names somebody. Sent again word for word it changes nothing, and
   * the caller can't tell.
   *
   * @param text 1 to 1000 characters; the blanks around it are not kept
   * @param confirmed marked words of which the author says that they are ordinary ones
   * @throws SeasonNotRunning 409
   * @throws InsightsWaiting 409
   * @throws org.ignite.sessions.names.NamesSomebody 422; nothing is kept of the text then
   */
  public Uni<Void> write(UUID cohortId, Theme theme, String text, Collection<String> confirmed) {
    return insights
        .season(cohortId)
        .onItem()
        .ifNull()
        .failWith(() -> new Missing("cohort"))
        .map(this::half)
        .call(() -> names.check(text, confirmed))
        .call(half -> mustFindRoom(cohortId, half, theme, text.strip()))
        .chain(half -> insights.hold(cohortId, half, theme, text.strip()));
  }

  private Uni<Void> mustFindRoom(UUID cohortId, HalfSeason half, Theme theme, String text) {
    return insights
        .room(cohortId, half, theme, text, waiting)
        .invoke(
            room -> {
              if (!room) {
                throw new InsightsWaiting(waiting);
              }
            })
        .replaceWithVoid();
  }

  private HalfSeason half(Season season) {
    LocalDate today = today();
    if (!season.includes(today)) {
      throw new SeasonNotRunning(season);
    }
    return HalfSeason.of(season, today);
  }

  /** Shows what waits, where enough of a cohort and half-season do or that half is over. */
  @WithTransaction
  public Uni<Void> show() {
    return insights.show(together, today());
  }

  /**
   * Removes an insight that is shown.
   *
   * @throws Missing 404
   */
  @WithTransaction
  public Uni<Void> remove(UUID cohortId, UUID insightId) {
    return insights
        .remove(cohortId, insightId)
        .invoke(
            removed -> {
              if (!removed) {
                throw new Missing("insight");
              }
            })
        .chain(() -> audit.record("insight", insightId));
  }

  private LocalDate today() {
    return Season.day(clock.instant());
  }
}
