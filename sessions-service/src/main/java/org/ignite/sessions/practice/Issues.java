package org.ignite.sessions.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.ignite.sessions.people.Standing;

/** All issues; in the session of Hibernate at hand. */
@ApplicationScoped
public class Issues {

  /**
   * That issue {@code i} is one of its set: whoever has left the set, or the cohort, could not take
   * it back any more.
   */
  public static final String STANDS =
      """
      exists (
        select from learning_set_member m join participant p on p.id = m.participant_id
        where m.participant_id = i.participant_id and m.learning_set_id = i.learning_set_id and %s)
      """
          .formatted(Standing.belongs("p"));

  private static final String OPEN =
      """
      select i.id, i.participant_id, i.title from set_issue i
      where i.learning_set_id = :set and i.state = 'OPEN' and %s
      order by i.id
      """
          .formatted(STANDS);

  /** An open issue. Its title is for the set alone. */
  public record OpenIssue(UUID id, UUID participantId, String title) {

    /** In a log it would be read by people who may not know of it. */
    @Override
    public String toString() {
      return "OpenIssue[id=" + id + "]";
    }
  }

  /** The open issues of a set, the oldest first. */
  public Uni<List<OpenIssue>> open(UUID setId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(OPEN, Tuple.class)
                    .setParameter("set", setId)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new OpenIssue(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                row.get(2, String.class)))
                    .toList());
  }
}
