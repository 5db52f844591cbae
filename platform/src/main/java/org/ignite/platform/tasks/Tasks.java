package org.ignite.platform.tasks;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.data.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.ignite.platform.access.Acting;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.ids.Ids;
import org.ignite.platform.pages.Rows;
import org.ignite.platform.problems.Missing;
import org.ignite.platform.requests.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * Durable work. A task that is added in a transaction exists if and only if the transaction
 * commits; it is then done at least once, by whichever instance takes it, also after a crash in the
 * middle. The outcome of an attempt counts only while no later attempt has begun.
 */
@ApplicationScoped
public class Tasks {

  /** A task whose instance has died is taken again after this; a living one renews its lease. */
  private static final Duration LEASE = Duration.ofSeconds(20);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private static final String ADD =
      """
      insert into task (id, kind, subject_id, input, actor, request_id, due_at)
      values (:id, :kind, :subject, :input, :actor, :requestId, now() + make_interval(secs => :wait))
      """;

  private static final String ADD_ALL =
      """
      insert into task (id, kind, subject_id, input, actor, request_id)
      select uuidv7(), :kind, cast(given.subject as uuid), :input, :actor, :requestId
      from unnest(cast(:subjects as text[])) with ordinality given (subject, place) order by given.place
      """;

  private static final String CLAIM =
      """
      update task set state = 'running', attempts = attempts + 1, leased_until = now() + $2::interval
      where id = (select id from task
                  where kind = $1
                    and (state = 'pending' and due_at <= now() or state = 'running' and leased_until < now())
                  order by due_at, id for update skip locked limit 1)
      returning *
      """;

  private static final String FINISH =
      """
      update task set state = 'done', result = :result, input = '', finished_at = now(), problem = null,
                      done = coalesce(total, done)
      where id = :id and attempts = :attempt and state = 'running'
      """;

  private static final String CANCEL =
      """
      update task set state = 'cancelled', input = '', finished_at = now()
      where id = :id and state in ('pending', 'running')
      """;

  private static final String RETRY =
      """
      update task set state = 'pending', due_at = now(), attempts = 0, finished_at = null
      where id = :id and state in ('failed', 'pending') and input <> ''
      """;

  private final Pool database;
  private final Acting acting;
  private final Audit audit;

  Tasks(Pool database, Acting acting, Audit audit) {
    this.database = database;
    this.acting = acting;
    this.audit = audit;
  }

  /**
   * Adds a task in the transaction at hand.
   *
   * @return the new task's id
   */
  public Uni<UUID> add(String kind, UUID subject, String input) {
    return add(kind, subject, input, Duration.ZERO);
  }

  /**
   * The same for what is not done before a while has passed.
   *
   * @param wait to the second
   */
  public Uni<UUID> add(String kind, UUID subject, String input, Duration wait) {
    UUID id = Ids.next();
    return insert(
            ADD,
            kind,
            input,
            query ->
                query
                    .setParameter("id", id)
                    .setParameter("subject", subject)
                    .setParameter("wait", (double) wait.toSeconds()))
        .replaceWith(id);
  }

  /** Adds a task about each of many in one statement, in the transaction at hand. */
  public Uni<Void> addAll(String kind, List<UUID> subjects, String input) {
    String[] given = subjects.stream().map(UUID::toString).toArray(String[]::new);
    return subjects.isEmpty()
        ? Uni.createFrom().voidItem()
        : insert(ADD_ALL, kind, input, query -> query.setParameter("subjects", given));
  }

  private Uni<Void> insert(
      String sql, String kind, String input, UnaryOperator<Mutiny.MutationQuery> about) {
    String requestId = RequestId.current();
    return Panache.getSession()
        .chain(
            session ->
                about
                    .apply(session.createNativeQuery(sql))
                    .setParameter("kind", kind)
                    .setParameter("input", input)
                    .setParameter("actor", acting.actor())
                    .setParameter("requestId", requestId == null ? "" : requestId)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /**
   * Marks a task done in the transaction at hand, so that its effect and its end are one.
   *
   * @param result what came out, as JSON
   * @return false if it was cancelled, or another attempt has begun, meanwhile: the handler then
   *     rolls back
   */
  public Uni<Boolean> finish(Task task, String result) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FINISH)
                    .setParameter("id", task.id())
                    .setParameter("attempt", task.attempts())
                    .setParameter("result", result)
                    .executeUpdate())
        .map(rows -> rows == 1);
  }

  /**
   * Does a task that has no result to show, and marks it done, in one transaction, which is rolled
   * back where the task was cancelled, or another attempt has begun, meanwhile.
   */
  public Uni<Void> perform(Task task, Supplier<Uni<Void>> work) {
    return Panache.withTransaction(
        () ->
            work.get()
                .chain(() -> finish(task, "{}"))
                .invoke(
                    finished -> {
                      if (!finished) {
                        throw new IllegalStateException("cancelled meanwhile");
                      }
                    })
                .replaceWithVoid());
  }

  /** Shows how far a task is, at once and outside any transaction. */
  public Uni<Void> progress(Task task, int done, int total) {
    return database
        .preparedQuery(
            "update task set done = $3, total = $4 where id = $1 and attempts = $2 and state ="
                + " 'running'")
        .execute(Tuple.of(task.id(), task.attempts(), done, total))
        .replaceWithVoid();
  }

  /** Tells other instances that the task is still being worked on. */
  Uni<Void> renewLease(Task task) {
    return database
        .preparedQuery(
            "update task set leased_until = now() + $3::interval where id = $1 and attempts = $2"
                + " and state = 'running'")
        .execute(Tuple.of(task.id(), task.attempts(), interval(LEASE)))
        .replaceWithVoid();
  }

  /**
   * The task.
   *
   * @throws Missing 404, if there is none of that kind
   */
  public Uni<Task> find(String kind, UUID id) {
    return database
        .preparedQuery("select * from task where id = $1 and kind = $2")
        .execute(Tuple.of(id, kind))
        .map(rows -> Rows.one(rows, "job", Task::of));
  }

  /** The newest task of a kind about one thing; null where there is none. */
  public Uni<@Nullable Task> newest(String kind, UUID subject) {
    return database
        .preparedQuery(
            "select * from task where subject_id = $1 and kind = $2 order by created_at desc, id"
                + " desc limit 1")
        .execute(Tuple.of(subject, kind))
        .map(rows -> Rows.first(rows, Task::of));
  }

  /**
   * Tasks of a kind, newest first.
   *
   * @param before the id to begin behind; null for the newest
   */
  public Uni<List<Task>> list(@Nullable String kind, @Nullable UUID before, int limit) {
    return database
        .preparedQuery(
            """
            select * from task where ($1::text is null or kind = $1) and ($2::uuid is null or id < $2)
            order by id desc limit $3
            """)
        .execute(Tuple.of(kind, before, limit))
        .map(rows -> Rows.all(rows, Task::of));
  }

  /**
   * Stops a task that has not ended, in the transaction at hand.
   *
   * @throws Missing 404
   * @throws TaskEnded 409, if it has
   */
  @WithTransaction
  public Uni<Void> cancel(UUID id) {
    return step(id, CANCEL);
  }

  /**
   * Gives a failed task, or one that waits for its next attempt, all its attempts anew, in the
   * transaction at hand.
   *
   * @throws Missing 404
   * @throws TaskEnded 409, if it runs, has ended in another way, or what it was given is wiped
   */
  @WithTransaction
  public Uni<Void> retry(UUID id) {
    return step(id, RETRY);
  }

  private Uni<Void> step(UUID id, String update) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("select count(*) from task where id = :id", Long.class)
                    .setParameter("id", id)
                    .getSingleResult()
                    .invoke(
                        tasks -> {
                          if (tasks == 0) {
                            throw new Missing("task");
                          }
                        })
                    .chain(
                        () ->
                            session
                                .createNativeQuery(update)
                                .setParameter("id", id)
                                .executeUpdate()))
        .invoke(
            rows -> {
              if (rows == 0) {
                throw new TaskEnded();
              }
            })
        .chain(() -> audit.record("task", id));
  }

  Uni<@Nullable Task> claim(String kind) {
    return database
        .preparedQuery(CLAIM)
        .execute(Tuple.of(kind, interval(LEASE)))
        .map(rows -> Rows.first(rows, Task::of));
  }

  /** Ends an attempt without success: the task waits for the next one, or is given up for good. */
  Uni<Void> failed(Task task, String problem, @Nullable String result, boolean forGood) {
    Duration pause = Duration.ofSeconds(1L << Math.min(task.attempts(), 10));
    return database
        .preparedQuery(
            """
            update task set state = $3, problem = $4, due_at = now() + $5::interval, result = $6,
                            finished_at = case when $3 = 'failed' then now() end
            where id = $1 and attempts = $2 and state = 'running'
            """)
        .execute(
            Tuple.of(
                task.id(),
                task.attempts(),
                (forGood ? TaskState.FAILED : TaskState.PENDING).text(),
                problem,
                interval(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE),
                result))
        .replaceWithVoid();
  }

  private static Interval interval(Duration duration) {
    return Interval.of(0, 0, 0, 0, 0, (int) duration.toSeconds());
  }
}
