package org.ignite.sessions.learningsets;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.ignite.platform.tasks.Task;
import org.ignite.platform.tasks.TaskHandler;
import org.ignite.platform.tasks.Tasks;
import org.ignite.sessions.people.ParticipationNews;
import org.ignite.sessions.people.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The places in sets of those who have left their cohort. While that can be undone the place is
 * kept, and nobody comes into the set with whom they would share it against the rules; then it
 * ends, so that who comes back later comes back into no set by themselves.
 */
@ApplicationScoped
class KeptPlaces implements ParticipationNews, TaskHandler {

  static final String KIND = "learning-set-place";

  /** For so long the programme team can undo in the registry that somebody has left. */
  private static final Duration UNDONE_WITHIN = Duration.ofHours(1);

  /** Who has come back and left again meanwhile has another version, and another hour. */
  private static final String LEFT =
      """
      select cast(p.version as text) from participant p
        join learning_set_member m on m.participant_id = p.id
      where p.id = :participant and %s and not exists (
        select from task t
        where t.subject_id = p.id and t.kind = :kind and t.input = cast(p.version as text)
          and t.state in ('pending', 'running'))
      """
          .formatted(Standing.hasLeft("p"));

  private static final String SET =
      """
      select m.learning_set_id from learning_set_member m join participant p on p.id = m.participant_id
      where p.id = :participant and cast(p.version as text) = :version and %s
      """
          .formatted(Standing.hasLeft("p"));

  private final SetMembership membership;
  private final Tasks tasks;

  KeptPlaces(SetMembership membership, Tasks tasks) {
    this.membership = membership;
    this.tasks = tasks;
  }

  @Override
  public Uni<Void> changed(UUID participantId, boolean belonged) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LEFT, String.class)
                    .setParameter("participant", participantId)
                    .setParameter("kind", KIND)
                    .getSingleResultOrNull())
        .chain(
            version ->
                version == null
                    ? Uni.createFrom().voidItem()
                    : tasks.add(KIND, participantId, version, UNDONE_WITHIN).replaceWithVoid());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> perform(Task task) {
    return tasks.perform(
        task,
        () ->
            set(task)
                .chain(
                    set ->
                        set == null
                            ? Uni.createFrom().voidItem()
                            : membership.leaveWithCohort(set, task.subject())));
  }

  /** The set whose place ends; null where they are in none, or have come back. */
  private static Uni<@Nullable UUID> set(Task task) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(SET, UUID.class)
                    .setParameter("participant", task.subject())
                    .setParameter("version", task.input())
                    .getSingleResultOrNull());
  }
}
