package org.ignite.platform.tasks;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

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

  /** The job each time it has changed, the last time when it has ended. */
  public Multi<JobView> progress(String kind, UUID id) {
    return Multi.createBy()
        .repeating()
        .uni(() -> now(kind, id))
        .withDelay(BETWEEN_LOOKS)
        .whilst(job -> !job.state().ended())
        .skip()
        .repetitions();
  }
}
