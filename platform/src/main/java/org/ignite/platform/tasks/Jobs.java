package org.ignite.platform.tasks;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ignite.platform.problems.Missing;

/** Jobs as callers see them: at the moment, or as a stream of server-sent events until they end. */
@ApplicationScoped
public class Jobs {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final Tasks tasks;

  Jobs(Tasks tasks) {
    this.tasks = tasks;
  }

  public Uni<JobView> now(String kind, UUID id) {
    return tasks.find(kind, id).map(JobView::of);
  }

  /**
   * A job about one thing.
   *
   * @throws Missing 404, also for one about another thing
   */
  public Uni<JobView> now(String kind, UUID subject, UUID id) {
    return tasks
        .find(kind, id)
        .map(
            task -> {
              if (!task.subject().equals(subject)) {
                throw new Missing("job");
              }
              return JobView.of(task);
            });
  }

  /** The job each time it has changed, the last time when it has ended. */
  public Multi<JobView> progress(String kind, UUID id) {
    return progress(() -> now(kind, id));
  }

  /** The same of a job about one thing. */
  public Multi<JobView> progress(String kind, UUID subject, UUID id) {
    return progress(() -> now(kind, subject, id));
  }

  private static Multi<JobView> progress(Supplier<Uni<? extends JobView>> now) {
    return progress(now, job -> job.state().ended());
  }

  /**
   * The same of a job that is shown in another way.
   *
   * @param ended whether nothing more will happen to it by itself
   */
  public static <T> Multi<T> progress(Supplier<Uni<? extends T>> now, Predicate<T> ended) {
    return Multi.createBy()
        .repeating()
        .<T>uni(now)
        .withDelay(BETWEEN_LOOKS)
        .whilst(ended.negate())
        .skip()
        .repetitions();
  }
}
