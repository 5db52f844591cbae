package org.ignite.platform.tasks;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Objects;
import org.ignite.platform.requests.RequestId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Does the tasks that are due: one lane a kind, so that an import holds up nothing but imports. */
@ApplicationScoped
public class TaskRunner {

  private static final Logger LOG = Logger.getLogger(TaskRunner.class);
  private static final long RENEW_EVERY_MILLIS = 5_000;

  private final Vertx vertx;
  private final Tasks tasks;
  private final List<Lane> lanes;

  TaskRunner(Vertx vertx, Tasks tasks, Instance<TaskHandler> handlers) {
    this.vertx = vertx;
    this.tasks = tasks;
    this.lanes =
        handlers.stream()
            .map(handler -> new Lane(vertx, "task " + handler.kind(), () -> next(handler)))
            .toList();
  }

  void start(@Observes StartupEvent event) {
    lanes.forEach(Lane::open);
  }

  void stop(@Observes ShutdownEvent event) {
    lanes.forEach(Lane::close);
  }

  private Uni<Boolean> next(TaskHandler handler) {
    return tasks
        .claim(handler.kind())
        .chain(task -> task == null ? Uni.createFrom().item(false) : run(handler, task));
  }

  private Uni<Boolean> run(TaskHandler handler, Task task) {
    RequestId.adopt(task.requestId().isEmpty() ? null : task.requestId());
    long lease = vertx.setPeriodic(RENEW_EVERY_MILLIS, timer -> renew(task));
    return Uni.createFrom()
        .deferred(() -> handler.perform(task))
        .onFailure()
        .recoverWithUni(failure -> afterFailure(handler, task, failure))
        .onTermination()
        .invoke(() -> vertx.cancelTimer(lease))
        .replaceWith(true);
  }

  private void renew(Task task) {
    tasks
        .renewLease(task)
        .subscribe()
        .with(
            done -> {}, failure -> LOG.warnf("the lease of %s: %s", task.id(), failure.toString()));
  }

  private Uni<Void> afterFailure(TaskHandler handler, Task task, Throwable failure) {
    boolean forGood = failure instanceof Hopeless || task.attempts() >= handler.attempts();
    LOG.warnf("%s %s, attempt %d: %s", task.kind(), task.id(), task.attempts(), failure.toString());
    String result = failure instanceof Hopeless hopeless ? hopeless.result() : null;
    return tasks.failed(task, reason(failure), result, forGood);
  }

  private static String reason(@Nullable Throwable failure) {
    return failure instanceof Hopeless hopeless
        ? Objects.requireNonNullElse(hopeless.getMessage(), "It cannot be done.")
        : "The last attempt failed ("
            + Objects.requireNonNull(failure).getClass().getSimpleName()
            + "); it is tried again.";
  }
}
