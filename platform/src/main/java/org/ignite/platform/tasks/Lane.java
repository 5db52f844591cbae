package org.ignite.platform.tasks;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Looks for work twice a second, and does one piece after another while there is some. What is in
 * one lane holds up nothing in another.
 */
public final class Lane {

  private static final Logger LOG = Logger.getLogger(Lane.class);
  private static final long LOOK_EVERY_MILLIS = 500;

  private final Vertx vertx;
  private final String name;
  private final Supplier<Uni<Boolean>> next;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean open = true;

  /**
   * A lane that is not looked after yet.
   *
   * @param name of its work, for the log
   * @param next does a piece of work; false where there was none
   */
  public Lane(Vertx vertx, String name, Supplier<Uni<Boolean>> next) {
    this.vertx = vertx;
    this.name = name;
    this.next = next;
  }

  public void open() {
    vertx.setPeriodic(LOOK_EVERY_MILLIS, timer -> look());
  }

  /** Nothing is begun any more; what has begun is finished. */
  public void close() {
    open = false;
  }

  private void look() {
    if (open && busy.compareAndSet(false, true)) {
      drain();
    }
  }

  /** Every piece of work has a context of its own: a Hibernate session lives on one. */
  private void drain() {
    Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(
        start ->
            next.get()
                .subscribe()
                .with(
                    found -> {
                      if (found && open) {
                        drain();
                      } else {
                        busy.set(false);
                      }
                    },
                    failure -> {
                      LOG.warnf("%s waits: %s", name, failure.toString());
                      busy.set(false);
                    }));
  }
}
