package org.ignite.sessions.wishes;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ignite.platform.steps.OneByOne;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.TaskHandler;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.people.ParticipationNews;
import org.ignite.sessions.people.People;
import org.ignite.sessions.people.Season;

/**
 * Deletes wishes: the day after the season, and of who leaves their cohort after the hour in which
 * that can be undone, with what searches knew of them. Until then they stay, and form no set. The
 * task is there for whoever leaves, wishes or not.
 */
@ApplicationScoped
public class WishesForgotten implements ParticipationNews, TaskHandler {

  private static final String KIND = "set-wishes-of-leaver";

  private static final Duration UNDONE_WITHIN = Duration.ofHours(1);

  private static final String OF_LEAVER =
      "delete from set_wishes where participant_id = :participant";

  private static final String OF_SEASONS_THAT_ARE_OVER =
      "delete from set_wishes w using cohort c where c.id = w.cohort_id and c.ends_on < $1";

  private final People people;
  private final Tasks tasks;
  private final List<LeaverNews> news;
  private final Pool database;
  private final Clock clock;

  WishesForgotten(
      People people, Tasks tasks, @All List<LeaverNews> news, Pool database, Clock clock) {
    this.people = people;
    this.tasks = tasks;
    this.news = news;
    this.database = database;
    this.clock = clock;
  }

  /** Each hour, those of seasons that are over. */
  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> forgetDue() {
    LocalDate today = Season.day(clock.instant());
    return database
        .preparedQuery(OF_SEASONS_THAT_ARE_OVER)
        .execute(Tuple.of(today))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> changed(UUID participantId, boolean belonged) {
    return belonged
        ? people
            .belongs(participantId)
            .chain(
                still ->
                    still
                        ? Uni.createFrom().voidItem()
                        : tasks.add(KIND, participantId, "{}", UNDONE_WITHIN).replaceWithVoid())
        : Uni.createFrom().voidItem();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> perform(Task task) {
    UUID leaver = task.subject();
    return tasks.perform(
        task,
        () ->
            people
                .holdParticipants(List.of(leaver))
                .chain(() -> people.belongs(leaver))
                .chain(back -> back ? Uni.createFrom().voidItem() : forget(leaver)));
  }

  private Uni<Void> forget(UUID participantId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(OF_LEAVER)
                    .setParameter("participant", participantId)
                    .executeUpdate())
        .chain(() -> OneByOne.each(news, one -> one.forget(participantId)));
  }
}
