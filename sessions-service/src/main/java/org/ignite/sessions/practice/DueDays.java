package org.ignite.sessions.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.ignite.sessions.learningsets.LearningSet;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Season;

/**
 * On which days an action can be due: from today to the season's end; where a set goes on after its
 * season, for a year from today. In the session of Hibernate at hand.
 */
@ApplicationScoped
class DueDays {

  private final People people;
  private final Clock clock;

  DueDays(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  /**
   * Refuses any other day.
   *
   * @throws NotADueDay 422
   */
  Uni<Void> check(UUID setId, LocalDate day) {
    return Panache.getSession()
        .chain(session -> session.find(LearningSet.class, setId))
        .chain(set -> people.season(set.cohortId()))
        .invoke(season -> check(season, Season.day(clock.instant()), day))
        .replaceWithVoid();
  }

  static void check(Season season, LocalDate today, LocalDate day) {
    LocalDate last = today.isAfter(season.endsOn()) ? today.plusYears(1) : season.endsOn();
    if (day.isBefore(today) || day.isAfter(last)) {
      throw new NotADueDay(today, last);
    }
  }
}
