package org.ignite.sessions.learningsets;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ignite.platform.audit.Audit;
import org.ignite.platform.problems.Missing;

/**
 * What who holds a set notes for who holds it next. It is read by whoever holds the set, and by
 * nobody else: not by the programme team, which hands the set over, nor by its members.
 */
@ApplicationScoped
public class HandOverNotes {

  private static final String WRITE =
      """
      insert into hand_over_note (learning_set_id, text) values (:set, :text)
      on conflict (learning_set_id) do update set text = excluded.text
      """;

  private final LearningSets sets;
  private final Audit audit;

  HandOverNotes(LearningSets sets, Audit audit) {
    this.sets = sets;
    this.audit = audit;
  }

  /**
   * Writes it, in the place of the one before.
   *
   * @throws Missing 404
   * @throws SetClosed 409: nobody holds the set next
   */
  @WithTransaction
  public Uni<Void> write(UUID setId, String text) {
    return sets.lock(setId)
        .invoke(LearningSet::mustBeOpen)
        .chain(Panache::getSession)
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery(WRITE)
                    .setParameter("set", setId)
                    .setParameter("text", text)
                    .executeUpdate())
        .chain(() -> audit.record("learning-set", setId));
  }

  /** It is nobody's any more, in the transaction at hand. */
  Uni<Void> forget(UUID setId) {
    return Panache.getSession()
        .chain(
            hibernate ->
                hibernate
                    .createNativeQuery("delete from hand_over_note where learning_set_id = :set")
                    .setParameter("set", setId)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
